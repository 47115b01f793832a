class MRZ:
    valid: bool
    valid_score: int
    aux: dict[str, str]
