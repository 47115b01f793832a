from PySide6.QtGui import QIcon

def icon(
    *names: str,
    color: str = ...,
    color_on: str = ...,
    color_disabled: str = ...,
    color_active: str = ...,
    scale_factor: float = ...,
) -> QIcon: ...
