"""Start here: kinds and limits in `kinds`, telling them apart in `recognition`, re-encoding in `pictures`."""

from yuandian.foundation.files.rules.kinds import FileKind, Format, Variant
from yuandian.foundation.files.rules.pictures import Picture, picture_from
from yuandian.foundation.files.rules.recognition import recognise

__all__ = ["FileKind", "Format", "Picture", "Variant", "picture_from", "recognise"]
