"""A sentence for every way in which the world goes wrong: what happened, what is safe, what to do.

A key is an error's code, or ``Class.code`` where one code means different things. ``{…}`` takes a fact of
the error.
"""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from borderdesk.domain.errors import BorderDeskError
from ui.authority_sentences import AUTHORITY_SENTENCES
from ui.look_up_sentences import LOOK_UP_SENTENCES
from ui.rule_sentences import RULE_SENTENCES
from ui.words import field_word

SENTENCES: Mapping[str, object] = {
    # the store and its keys
    "locked": QT_TRANSLATE_NOOP(
        "errors",
        "The data folder is in use by another BorderDesk (program {pid} on {host}). "
        "Close that one, then try again.",
    ),
    "wrong_key": QT_TRANSLATE_NOOP(
        "errors", "The store does not open with this key: it belongs to another desk, or is damaged."
    ),
    "not_a_store": QT_TRANSLATE_NOOP("errors", "The data folder holds no store of this desk."),
    "training_key": QT_TRANSLATE_NOOP(
        "errors", "Training and real work never share a folder. Choose another data folder."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "errors", "The disk is full. What was shown as recorded is safe. Free some space, then try again."
    ),
    "disk_error": QT_TRANSLATE_NOOP(
        "errors", "The disk can't be read or written. What was shown as recorded is safe. Call support."
    ),
    "newer_schema": QT_TRANSLATE_NOOP(
        "errors", "A newer BorderDesk has written this store. Install that version."
    ),
    "file_invalid": QT_TRANSLATE_NOOP("errors", "The file {file} in the data folder is damaged."),
    "already_exists": QT_TRANSLATE_NOOP("errors", "This desk has its accounts already. Sign in."),
    "StoreError.not_found": QT_TRANSLATE_NOOP("errors", "The file {file} is missing in the data folder."),
    "not_writable": QT_TRANSLATE_NOOP("errors", "{file} can't be written ({why}). Choose another place."),
    "corrects_unknown": QT_TRANSLATE_NOOP("errors", "The record to correct is not at this desk."),
    "record_too_large": QT_TRANSLATE_NOOP("errors", "This is too much text for one record. Shorten it."),
    "text_invalid": QT_TRANSLATE_NOOP(
        "errors", "There are characters in it that can't be kept. Type it anew."
    ),
    "older_schema": QT_TRANSLATE_NOOP(
        "errors", "This store must be opened once by the desk itself before it can be read."
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "errors", "The store is damaged. Don't work on: call support, and keep the data folder as it is."
    ),
    "closed": QT_TRANSLATE_NOOP("errors", "The desk is closed already. Open it again."),
    "record_unreadable": QT_TRANSLATE_NOOP(
        "errors", "A record can't be read. Call support, and keep the data folder as it is."
    ),
    "already_recorded": QT_TRANSLATE_NOOP("errors", "This is recorded already."),
    # people
    "wrong_passphrase": QT_TRANSLATE_NOOP("errors", "The passphrase is wrong. Tries left: {left}."),
    "locked_out": QT_TRANSLATE_NOOP(
        "errors", "This account is locked after {tries} wrong passphrases. An administrator can unlock it."
    ),
    "unknown_account": QT_TRANSLATE_NOOP("errors", "There is no such account at this desk."),
    "account_exists": QT_TRANSLATE_NOOP("errors", "Two people can't have the same account."),
    "passphrase_too_short": QT_TRANSLATE_NOOP("errors", "A passphrase needs at least {least} characters."),
    "passphrase_one_time": QT_TRANSLATE_NOOP("errors", "This passphrase was for one time. Choose your own."),
    "passphrase_same": QT_TRANSLATE_NOOP("errors", "Choose a passphrase that differs from the old one."),
    "no_administrator": QT_TRANSLATE_NOOP("errors", "One account must be an administrator's."),
    "not_administrator": QT_TRANSLATE_NOOP("errors", "Only an administrator may do this."),
    "same_person": QT_TRANSLATE_NOOP("errors", "This needs another person than the one at the desk."),
    "not_held": QT_TRANSLATE_NOOP("errors", "Somebody has confirmed this already."),
    "role_needed": QT_TRANSLATE_NOOP("errors", "Your account may not do this."),
    "roles_missing": QT_TRANSLATE_NOOP("errors", "An officer, a shift lead and an administrator are needed."),
    "wrong_recovery_code": QT_TRANSLATE_NOOP("errors", "This is not the recovery code of this desk."),
    # records
    "wrong_direction": QT_TRANSLATE_NOOP("errors", "This can't be decided in this direction."),
    "reason_missing": QT_TRANSLATE_NOOP("errors", "A reason is needed for this decision."),
    "national_refused": QT_TRANSLATE_NOOP("errors", "A national is never refused entry."),
    "document_incomplete": QT_TRANSLATE_NOOP("errors", "Something is missing: {fields}."),
    "state_malformed": QT_TRANSLATE_NOOP("errors", "A State has one to three letters: {fields}."),
    "state_unknown": QT_TRANSLATE_NOOP("errors", "There is no State {code}."),
    "specimen_refused": QT_TRANSLATE_NOOP(
        "errors", "This is a specimen for training. It can't be recorded here."
    ),
    "alert_not_seen": QT_TRANSLATE_NOOP(
        "errors", "A list has changed meanwhile. Look at the traveller again, then decide."
    ),
    "confirmation_needed": QT_TRANSLATE_NOOP(
        "errors", "A colleague must confirm this, or it goes to the second line."
    ),
    "occurred_in_future": QT_TRANSLATE_NOOP("errors", "This time lies in the future."),
    "use_correct": QT_TRANSLATE_NOOP("errors", "This corrects an earlier record. Use F7."),
    "correction_reason_missing": QT_TRANSLATE_NOOP("errors", "Say why the record is corrected."),
    "already_corrected": QT_TRANSLATE_NOOP(
        "errors", "This record was corrected meanwhile. Correct the latest."
    ),
    "text_too_long": QT_TRANSLATE_NOOP("errors", "A text is too long. Shorten it."),
    "number_out_of_range": QT_TRANSLATE_NOOP("errors", "A number is too large or too small."),
    "amount_out_of_range": QT_TRANSLATE_NOOP("errors", "An amount has too many digits."),
    "amount_invalid": QT_TRANSLATE_NOOP("errors", "An amount can't be this."),
    "currency_invalid": QT_TRANSLATE_NOOP("errors", "A currency has three letters: TJS, USD."),
    "declarant_missing": QT_TRANSLATE_NOOP("errors", "Who declares the goods?"),
    "description_missing": QT_TRANSLATE_NOOP("errors", "Say what the goods are."),
    "hs_code_invalid": QT_TRANSLATE_NOOP("errors", "An HS code has six digits."),
    "items_missing": QT_TRANSLATE_NOOP("errors", "There are no goods in it yet."),
    "too_many_items": QT_TRANSLATE_NOOP("errors", "There are too many items for one consignment."),
    "net_above_gross": QT_TRANSLATE_NOOP("errors", "The net mass can't be above the gross mass."),
    "wrong_line_count": QT_TRANSLATE_NOOP("errors", "A zone has two or three lines."),
    "wrong_length": QT_TRANSLATE_NOOP("errors", "Line {line} has {length} characters: that is no zone."),
    "empty_zone": QT_TRANSLATE_NOOP("errors", "The zone is empty."),
    "unknown_letter": QT_TRANSLATE_NOOP("errors", "There is a letter that no zone has."),
    "wrong_letter": QT_TRANSLATE_NOOP("errors", "There is a letter that no zone has."),
    "empty_name": QT_TRANSLATE_NOOP("errors", "There is no name."),
    # paper forms
    "form_count_out_of_range": QT_TRANSLATE_NOOP("errors", "From 1 to {most} forms are printed at once."),
    "forms_exhausted": QT_TRANSLATE_NOOP("errors", "This desk has no numbers left for paper forms."),
    "form_unknown": QT_TRANSLATE_NOOP("errors", "The form {number} was not issued at this desk."),
    "form_void": QT_TRANSLATE_NOOP("errors", "The form {number} is void: no record can come from it."),
    "form_already_typed": QT_TRANSLATE_NOOP("errors", "The form {number} was typed in already."),
    "form_time_missing": QT_TRANSLATE_NOOP(
        "errors", "When did it happen? The form says the day and the time."
    ),
    "form_code_foreign": QT_TRANSLATE_NOOP("errors", "This is no number and no code of a paper form."),
    "form_code_mistyped": QT_TRANSLATE_NOOP(
        "errors", "There is a mistake in the code. Compare it with the form, or type the number alone."
    ),
    "form_of_other_desk": QT_TRANSLATE_NOOP(
        "errors", "This form belongs to the desk {desk} at {post}. It is typed in there."
    ),
    "form_training_mismatch": QT_TRANSLATE_NOOP("errors", "Forms of training and of real work don't mix."),
    "void_reason_missing": QT_TRANSLATE_NOOP("errors", "Say why the form is void."),
    "no_code": QT_TRANSLATE_NOOP("errors", "No form's code is seen in this picture. Type the number."),
    "several_codes": QT_TRANSLATE_NOOP("errors", "Several codes are in this picture. Show one form alone."),
    # a colleague's note: the words may be read by the room
    "no_body": QT_TRANSLATE_NOOP("errors", "Nobody at this desk receives such a note. Tell your shift lead."),
    "observations_missing": QT_TRANSLATE_NOOP("errors", "The note is empty."),
    "consent_by_missing": QT_TRANSLATE_NOOP("errors", "Who said so?"),
    "envelope_full": QT_TRANSLATE_NOOP("errors", "The note is too long. Shorten it."),
    "notes_waiting": QT_TRANSLATE_NOOP("errors", "Record a crossing first, then save the note."),
    "envelope_malformed": QT_TRANSLATE_NOOP("errors", "This file is no sealed envelope."),
    "body_name_invalid": QT_TRANSLATE_NOOP(
        "errors", "A body's name has small letters, digits and hyphens, at most 32."
    ),
    "body_file_invalid": QT_TRANSLATE_NOOP("errors", "The file {file} is not the key of a receiving body."),
    "keys_exist": QT_TRANSLATE_NOOP("errors", "There is a file {file} already."),
    "body_known": QT_TRANSLATE_NOOP("errors", "Another key of {body} is trusted already."),
    "kind_taken": QT_TRANSLATE_NOOP("errors", "{body} receives one of these kinds already."),
    # who is turned back, and offences
    "refusal_form_missing": QT_TRANSLATE_NOOP(
        "errors", "Who is turned back gets a form: reasons, questions, language, approval."
    ),
    "no_refusal": QT_TRANSLATE_NOOP("errors", "This decision turns nobody back and has no form."),
    "refusal_reason_missing": QT_TRANSLATE_NOOP("errors", "Choose at least one reason."),
    "refusal_reason_unknown": QT_TRANSLATE_NOOP(
        "errors", "A reason is not in force for this decision. Choose another."
    ),
    "legal_basis_missing": QT_TRANSLATE_NOOP("errors", "The legal basis is missing."),
    "appeal_missing": QT_TRANSLATE_NOOP("errors", "Say where and until when the traveller may appeal."),
    "language_missing": QT_TRANSLATE_NOOP("errors", "In which language was it read out?"),
    "protection_incomplete": QT_TRANSLATE_NOOP(
        "errors", "Every protection question needs an answer; that no interpreter was there is one."
    ),
    "approval_needed": QT_TRANSLATE_NOOP("errors", "A shift lead must approve this."),
    "refusal_unknown": QT_TRANSLATE_NOOP("errors", "There is no refusal that counts for this traveller."),
    "already_approved": QT_TRANSLATE_NOOP("errors", "This was approved already."),
    "crossing_unknown": QT_TRANSLATE_NOOP("errors", "This crossing is not recorded at this desk."),
    "days_missing": QT_TRANSLATE_NOOP("errors", "How many days beyond what was lawful?"),
    "circumstances_missing": QT_TRANSLATE_NOOP("errors", "Say what was found."),
    "rules_unreadable": QT_TRANSLATE_NOOP("errors", "A file of rules can't be read. Call support."),
    "rules_malformed": QT_TRANSLATE_NOOP(
        "errors", "A file of rules has a fault ({where}). Nothing of it is in force. Call support."
    ),
    **RULE_SENTENCES,
    **LOOK_UP_SENTENCES,
    **AUTHORITY_SENTENCES,
    # settings
    "settings_unreadable": QT_TRANSLATE_NOOP("errors", "The settings file {file} can't be read: {why}"),
    "settings_not_saved": QT_TRANSLATE_NOOP("errors", "The settings file {file} can't be written: {why}"),
    "settings_missing": QT_TRANSLATE_NOOP("errors", "There is no settings file {file}."),
    "setting_invalid": QT_TRANSLATE_NOOP("errors", "The setting {setting} can't be this: {why}"),
    "environment_unreadable": QT_TRANSLATE_NOOP("errors", "A BORDERDESK_… variable can't be read: {why}"),
    # reading
    "ReadingError.not_found": QT_TRANSLATE_NOOP("errors", "The picture is gone."),
    "not_an_image": QT_TRANSLATE_NOOP("errors", "This file is not a picture."),
    "too_many_pixels": QT_TRANSLATE_NOOP("errors", "This picture is too large to be a document."),
    "unreadable": QT_TRANSLATE_NOOP("errors", "This picture can't be read. Take it again."),
    "truncated": QT_TRANSLATE_NOOP("errors", "This picture is cut short. Take it again."),
    "no_zone": QT_TRANSLATE_NOOP("errors", "No machine-readable zone is seen. Turn the page, or type it."),
    "reader_crashed": QT_TRANSLATE_NOOP(
        "errors", "The reader stopped. It starts anew with the next page: F5."
    ),
    "model_missing": QT_TRANSLATE_NOOP(
        "errors", "The reader is not installed. Type the document; call support."
    ),
    "reader_missing": QT_TRANSLATE_NOOP(
        "errors", "The reader is not installed. Type the document; call support."
    ),
    "tesseract_missing": QT_TRANSLATE_NOOP(
        "errors", "Tesseract is not installed. Type the document; call support."
    ),
    "reader_timed_out": QT_TRANSLATE_NOOP("errors", "Reading took too long and was stopped. Press F5."),
    # devices
    "camera_not_opened": QT_TRANSLATE_NOOP(
        "errors", "The camera {camera} does not open. Is it connected, and used by nothing else?"
    ),
    "camera_silent": QT_TRANSLATE_NOOP(
        "errors", "The camera {camera} sends no pictures. Unplug and plug it."
    ),
    "camera_ended": QT_TRANSLATE_NOOP("errors", "The camera {camera} has no more pictures."),
    "camera_unusable": QT_TRANSLATE_NOOP("errors", "The camera {camera} sends what is no picture."),
    "scanner_jammed": QT_TRANSLATE_NOOP("errors", "Paper is jammed in the scanner. Take it out, press F5."),
    "scanner_empty": QT_TRANSLATE_NOOP("errors", "Nothing lies in the scanner. Put the page in, press F5."),
    "scanner_cover_open": QT_TRANSLATE_NOOP(
        "errors", "The scanner's cover is open. The traveller is kept. Close it and press F5."
    ),
    "scanner_io_error": QT_TRANSLATE_NOOP(
        "errors", "The scanner does not answer. Check its cable, press F5."
    ),
    "scanner_busy": QT_TRANSLATE_NOOP("errors", "The scanner is busy. Wait a moment, press F5."),
    "scanner_access_denied": QT_TRANSLATE_NOOP(
        "errors", "This account may not use the scanner. Call support."
    ),
    "scanner_out_of_memory": QT_TRANSLATE_NOOP("errors", "There is not enough memory for a scan."),
    "scanner_cancelled": QT_TRANSLATE_NOOP("errors", "The scan was cancelled. Press F5 to scan again."),
    "scanner_unsupported": QT_TRANSLATE_NOOP("errors", "The scanner can't do what is asked. Call support."),
    "scanner_unknown": QT_TRANSLATE_NOOP(
        "errors", "There is no scanner {scanner}. Choose one on the settings page."
    ),
    "scanner_too_many_pixels": QT_TRANSLATE_NOOP("errors", "The scanner gives pages too large to be read."),
    "scanner_failed": QT_TRANSLATE_NOOP("errors", "The scanner says: {words}"),
    "sane_missing": QT_TRANSLATE_NOOP("errors", "This machine has no scanner software (SANE). Call support."),
    "folder_missing": QT_TRANSLATE_NOOP("errors", "There is no folder {folder}."),
    "folder_unreadable": QT_TRANSLATE_NOOP("errors", "The folder {folder} can't be read."),
    "folder_read_only": QT_TRANSLATE_NOOP("errors", "Pictures in the folder {folder} can't be removed."),
    "no_device": QT_TRANSLATE_NOOP("errors", "No camera or scanner is set. Choose one on the settings page."),
    "no_screen": QT_TRANSLATE_NOOP("errors", "There is no screen to show a window on."),
    "no_printing_system": QT_TRANSLATE_NOOP("errors", "This machine has no printing system (lp)."),
    "no_printer": QT_TRANSLATE_NOOP("errors", "No printer is set as the default. Save the page as a file."),
    "print_failed": QT_TRANSLATE_NOOP("errors", "The printing system took nothing. Save the page as a file."),
    # lists
    "too_large": QT_TRANSLATE_NOOP("errors", "The file is too large. The list in force was not changed."),
    "too_many_rows": QT_TRANSLATE_NOOP(
        "errors", "The file has more than {limit} rows. The list in force was not changed."
    ),
    "not_utf8": QT_TRANSLATE_NOOP(
        "errors", "Row {row} is not UTF-8 text. Save the file as “CSV UTF-8”. Nothing was changed."
    ),
    "header_missing": QT_TRANSLATE_NOOP(
        "errors", "The first row must name the columns, document_number or surname among them."
    ),
    "unknown_column": QT_TRANSLATE_NOOP("errors", "Column {number} has a name that is not known."),
    "column_twice": QT_TRANSLATE_NOOP("errors", "The column {column} stands there twice."),
    "no_rows": QT_TRANSLATE_NOOP("errors", "The file has no rows. The list in force was not changed."),
    "csv_malformed": QT_TRANSLATE_NOOP("errors", "Row {row} is broken: look at its quotation marks."),
    "bad_rows": QT_TRANSLATE_NOOP("errors", "{count} rows can't be used. Nothing was changed."),
    "list_shrinks": QT_TRANSLATE_NOOP(
        "errors", "The new file has {entries} entries, the list in force {before}. Nothing was changed."
    ),
    "ListError.not_found": QT_TRANSLATE_NOOP("errors", "The file {file} is gone."),
    "ListError.unreadable": QT_TRANSLATE_NOOP("errors", "The file {file} can't be read: {why}"),
    "name_invalid": QT_TRANSLATE_NOOP(
        "errors", "A list's name has up to 60 letters, digits, spaces and . ( ) -"
    ),
    "owner_invalid": QT_TRANSLATE_NOOP("errors", "The owner's name can't be this."),
    "unknown_list": QT_TRANSLATE_NOOP("errors", "There is no list {list}."),
    # the centre
    "no_connection": QT_TRANSLATE_NOOP("errors", "The centre does not answer. Records wait here, safe."),
    "timed_out": QT_TRANSLATE_NOOP("errors", "The centre answers too slowly. Records wait here, safe."),
    "cut": QT_TRANSLATE_NOOP("errors", "The link was cut. Records wait here, safe."),
    "centre_failed": QT_TRANSLATE_NOOP(
        "errors", "The centre has a fault ({status}). Records wait here, safe."
    ),
    "centre_busy": QT_TRANSLATE_NOOP("errors", "The centre is busy. The desk tries again by itself."),
    "unknown_desk": QT_TRANSLATE_NOOP("errors", "The centre does not know this desk. Call an administrator."),
    "desk_revoked": QT_TRANSLATE_NOOP("errors", "The centre has revoked this desk. Call an administrator."),
    "bad_signature": QT_TRANSLATE_NOOP("errors", "The centre does not accept this desk's signature."),
    "training_mismatch": QT_TRANSLATE_NOOP("errors", "A training desk and a real centre don't mix."),
    "redirected": QT_TRANSLATE_NOOP("errors", "Something else answers at the centre's address."),
    "not_a_centre": QT_TRANSLATE_NOOP("errors", "What answers at this address is not a centre."),
    "answer_malformed": QT_TRANSLATE_NOOP("errors", "The centre's answer makes no sense. Call support."),
    "answer_too_large": QT_TRANSLATE_NOOP("errors", "The centre's answer is too large. Call support."),
    "newer_version": QT_TRANSLATE_NOOP("errors", "The centre is newer than this desk. Update the desk."),
    "chain_broken": QT_TRANSLATE_NOOP(
        "errors", "The centre found a break in this desk's journal. Call support."
    ),
    "fork": QT_TRANSLATE_NOOP(
        "errors", "The centre holds other records of this desk. Call an administrator."
    ),
    "no_progress": QT_TRANSLATE_NOOP(
        "errors", "The centre does not take the records. Call an administrator."
    ),
    "cancelled": QT_TRANSLATE_NOOP("errors", "Stopped. Records wait here, safe."),
    "internal_error": QT_TRANSLATE_NOOP(
        "errors", "A fault in BorderDesk. Records wait here, safe. Call support."
    ),
    "no_centre": QT_TRANSLATE_NOOP("errors", "No centre is set. Records stay at this desk."),
    "window_gone": QT_TRANSLATE_NOOP("errors", "The window closed before the exchange ended."),
    "centre_url_invalid": QT_TRANSLATE_NOOP("errors", "The centre's address can't be used."),
    "https_not_available": QT_TRANSLATE_NOOP("errors", "Encrypted links (https) are not available yet."),
    "plain_http_refused": QT_TRANSLATE_NOOP(
        "errors", "Without encryption only a centre on this machine is allowed."
    ),
    "local_centre_silent": QT_TRANSLATE_NOOP(
        "errors", "Training's centre did not start. The desk works without it. See {log}"
    ),
    "no_centre_program": QT_TRANSLATE_NOOP("errors", "Training's centre ({program}) is not installed here."),
    # pages
    "font_missing": QT_TRANSLATE_NOOP("errors", "The font {font} is missing. Install the package {package}."),
    "catalogue_missing": QT_TRANSLATE_NOOP("errors", "The words of this language are not installed."),
    "no_documents": QT_TRANSLATE_NOOP("errors", "There are no documents to read."),
}

_ROW_REASONS: Mapping[str, object] = {
    "wrong_number_of_fields": QT_TRANSLATE_NOOP("rows", "wrong number of fields"),
    "field_too_long": QT_TRANSLATE_NOOP("rows", "a field is too long"),
    "null_character": QT_TRANSLATE_NOOP("rows", "a null character"),
    "document_number_invalid": QT_TRANSLATE_NOOP("rows", "document_number can't be this"),
    "number_or_name_with_birth_date_needed": QT_TRANSLATE_NOOP(
        "rows", "needs a document_number, or a surname with a birth_date"
    ),
    "sex_invalid": QT_TRANSLATE_NOOP("rows", "sex is none of M F X"),
    "entry_missing": QT_TRANSLATE_NOOP("rows", "entry is empty"),
    "entry_twice": QT_TRANSLATE_NOOP("rows", "this entry stands there twice"),
    "birth_date_invalid": QT_TRANSLATE_NOOP("rows", "birth_date is no date"),
    "issuing_state_unknown": QT_TRANSLATE_NOOP("rows", "issuing_state is not known"),
    "nationality_unknown": QT_TRANSLATE_NOOP("rows", "nationality is not known"),
    "action_unknown": QT_TRANSLATE_NOOP("rows", "action is none of stop refer discreet medical"),
}


class _Facts(dict[str, object]):
    """Facts by name; one that an error did not bring shows as an ellipsis."""

    def __missing__(self, name: str) -> str:
        return "…"


def error_sentence(error: BorderDeskError) -> str:
    """What to tell an officer; an unknown code is shown as it is, for support."""
    source = SENTENCES.get(f"{type(error).__name__}.{error.code}") or SENTENCES.get(error.code)
    if source is None:
        return QCoreApplication.translate("errors", "It did not work. Tell support this word: {code}").format(
            code=error.code
        )
    facts = {name: _fact_words(name, value) for name, value in error.facts.items()}
    return QCoreApplication.translate("errors", str(source)).format_map(_Facts(facts))


def _fact_words(name: str, value: str | float) -> str | float:
    """Names of fields as the form has them; the rest as it is."""
    if name == "fields":
        return ", ".join(field_word(each) for each in str(value).split())
    return value


def error_short(error: BorderDeskError) -> str:
    """The first of an error's sentences, for where there is little room."""
    first, mark, _ = error_sentence(error).partition(". ")
    return first + "." if mark else first


def code_sentence(code: str) -> str:
    """The sentence of an error of which only the code was kept."""
    return error_sentence(BorderDeskError(code))


def row_sentences(error: BorderDeskError) -> tuple[str, ...]:
    """What is wrong with each row that a list's error names: *Row 3: birth_date is no date*."""
    lines: list[str] = []
    for part in str(error.facts.get("rows", "")).split(", "):
        number, _, why = part.partition(" ")
        if number and why:
            reason = QCoreApplication.translate("rows", str(_ROW_REASONS.get(why, why)))
            lines.append(
                QCoreApplication.translate("rows", "Row {row}: {reason}").format(row=number, reason=reason)
            )
    return tuple(lines)
