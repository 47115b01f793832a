"""What the fields of a zone are called in a document."""


def field_words(name: str) -> tuple[str, ...]:
    """The names of a document's fields for a field of a layout; a check digit goes with what it checks."""
    if name == "composite_check":
        return ()
    plain = name.removesuffix("_check").removesuffix("_2")
    return ("surname", "given_names") if plain == "name" else (plain,)
