"""What every test stands on: nothing of the machine's own account, and one Hypothesis profile."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# Examples are not timed: another test may be using the processor.
hypothesis.settings.register_profile("borderdesk", deadline=None, print_blob=True, database=None)
hypothesis.settings.load_profile("borderdesk")

# The account that runs the tests keeps its own desk: no test may see its settings or its data.
for _name in [name for name in os.environ if name.startswith("BORDERDESK_")]:
    del os.environ[_name]
# OpenCV's wheel points Qt to its own plugins and fonts.
for _name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    os.environ.pop(_name, None)
# Without a screen a window is drawn in memory.
if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True, scope="session")
def _a_home_of_its_own() -> Iterator[None]:
    """Settings, data and logs of the desk go to a folder that is gone afterwards."""
    with (
        tempfile.TemporaryDirectory(prefix="borderdesk-tests-") as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(Path(folder, name)))
        yield
