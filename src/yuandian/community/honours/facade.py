"""What other modules may call."""

from yuandian.community.honours.queries.proofs import board_faults

__all__ = ["board_faults"]
