"""Start here: kinds and limits in `kinds`, telling them apart in `recognition`, making anew in `pictures`."""

from yuandian.foundation.files.rules.kinds import Format, Kind, Variant
from yuandian.foundation.files.rules.pictures import Picture, picture_from
from yuandian.foundation.files.rules.recognition import recognise

__all__ = ["Format", "Kind", "Picture", "Variant", "picture_from", "recognise"]
