"""One typed ``Settings`` for the whole desk: defaults, then the file, then the environment.

File: ``$XDG_CONFIG_HOME/borderdesk/desk.toml``. Environment: ``BORDERDESK_POST__CODE=PNJ`` and so on,
two underscores between a group and its field.
"""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import platformdirs
import tomli_w
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)
from pydantic_settings.exceptions import SettingsError as SourceError

from borderdesk.domain.errors import SettingsError

APPLICATION = "borderdesk"
CENTRE_PORT = 8440

Code = Annotated[str, Field(pattern=r"^[A-Z0-9-]{1,16}$")]


class Language(StrEnum):
    """Languages of the interface."""

    TAJIK = "tg"
    RUSSIAN = "ru"
    ENGLISH = "en"


class _Group(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)


class PostSettings(_Group):
    """The crossing point. ``utc_offset_s`` is its local time, in seconds east of UTC.

    At a ``lone`` post nobody else is on duty: what needs a second person is held until somebody comes.
    """

    code: Code = "FTH"
    name: str = "Fotehobod"
    country: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "TJK"
    utc_offset_s: Annotated[int, Field(ge=-43200, le=50400)] = 5 * 3600
    lone: bool = False


class DeskSettings(_Group):
    """This workstation. ``lane``, ``direction`` and ``mode`` are what a new crossing starts with.

    The screen locks ``lock_after_s`` seconds after the last key; 0 means that only a key locks it.
    ``traveller_screen`` lets a second screen, where there is one, face the traveller.
    """

    code: Code = "FTH-1"
    lane: str = "1"
    direction: Literal["entry", "exit"] = "entry"
    mode: Literal["foot", "car", "bus", "truck", "rail", "air"] = "foot"
    lock_after_s: Annotated[int, Field(ge=0, le=86400)] = 600
    traveller_screen: bool = True


class DeviceSettings(_Group):
    """Where pictures come from.

    ``source`` is one of ``none webcam scanner folder``. ``webcam`` takes a device index (``0``), a file, an
    image sequence (``shots/%03d.png``) or an MJPEG address; ``scanner`` a SANE device name; ``folder`` a
    directory that is watched for new pictures.
    """

    source: Literal["none", "webcam", "scanner", "folder"] = "none"
    webcam: str = "0"
    scanner: str = ""
    folder: str = ""


class CentreSettings(_Group):
    """The server that records are replicated to; an empty ``url`` means none. ``interval_s`` in seconds."""

    url: str = ""
    interval_s: Annotated[int, Field(ge=30, le=86400)] = 300


class Settings(BaseSettings):
    """Everything that can be set at a desk."""

    model_config = SettingsConfigDict(
        env_prefix="BORDERDESK_", env_nested_delimiter="__", extra="forbid", frozen=True
    )

    language: Language = Language.RUSSIAN
    theme: Literal["light", "dark"] = "light"
    post: PostSettings = PostSettings()
    desk: DeskSettings = DeskSettings()
    devices: DeviceSettings = DeviceSettings()
    centre: CentreSettings = CentreSettings()
    data_dir: Path = Field(default_factory=lambda: platformdirs.user_data_path(APPLICATION))
    simulation: bool = False

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only arguments: ``load`` lays the file, the environment and the command line in order."""
        del settings_cls, env_settings, dotenv_settings, file_secret_settings
        return (init_settings,)

    @classmethod
    def load(cls, file: Path | None = None, **changes: Any) -> "Settings":
        """The settings in force; ``changes`` (from the command line) win over all else.

        Raises:
            SettingsError: the file is not TOML, or a value can't work.
        """
        file = file or default_file()
        values: dict[str, Any] = {}
        try:
            values = tomllib.loads(file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            pass
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise SettingsError("settings_unreadable", file=str(file), why=str(error)) from error
        try:
            return cls(**_laid_over(_laid_over(values, EnvSettingsSource(cls)()), changes))
        except SourceError as error:
            raise SettingsError("environment_unreadable", why=str(error)) from error
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise SettingsError("setting_invalid", setting=where, why=first["msg"]) from error

    def changed(self, values: Mapping[str, str | int | bool]) -> "Settings":
        """These settings with some values changed, each by its path: ``{"post.code": "PNJ"}``.

        Raises:
            SettingsError: ``setting_invalid`` with the path of the first that can't work.
        """
        tree: dict[str, Any] = self.model_dump()
        for path, value in values.items():
            *groups, name = path.split(".")
            branch = tree
            for group in groups:
                branch = branch[group]
            branch[name] = value
        try:
            return type(self).model_validate(tree)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise SettingsError("setting_invalid", setting=where, why=first["msg"]) from error

    def save(self, file: Path | None = None) -> None:
        """Writes the settings, whole or not at all. Values from the command line are not kept.

        Raises:
            SettingsError: ``settings_not_saved`` with the ``file`` and ``why``.
        """
        file = file or default_file()
        values = self.model_dump(mode="json", exclude={"data_dir", "simulation"})
        scratch = file.with_suffix(".part")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            scratch.write_text(tomli_w.dumps(values), encoding="utf-8")
            scratch.replace(file)
        except OSError as error:
            raise SettingsError("settings_not_saved", file=str(file), why=error.strerror or "") from error

    @property
    def folder(self) -> Path:
        """Where this desk's data lies: simulation never shares a folder with real work."""
        return self.data_dir / ("training" if self.simulation else "desk")

    @property
    def centre_folder(self) -> Path:
        """Where a centre on this machine keeps its data."""
        return self.data_dir / "centre"


def _laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Groups are merged field by field; anything else above hides what is below."""
    merged = dict(below)
    for name, value in above.items():
        under = merged.get(name)
        merged[name] = (
            _laid_over(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
        )
    return merged


def default_file() -> Path:
    """The settings file of this account on this machine."""
    return platformdirs.user_config_path(APPLICATION) / "desk.toml"


def log_folder() -> Path:
    """Where logs go (``$XDG_STATE_HOME/borderdesk``)."""
    return platformdirs.user_state_path(APPLICATION)
