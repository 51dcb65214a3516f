"""`yuandian verify`: proves that no step of any record was altered, removed or added by hand."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils import timezone

from yuandian.config.management.product import ProductCommand
from yuandian.config.management.progress import Bars
from yuandian.kernel import history
from yuandian.kernel.anchors.places import own_folder
from yuandian.kernel.anchors.proving import Proof, prove
from yuandian.kernel.anchors.rules import AnchorFaulty, public_keys
from yuandian.kernel.anchors.verification import note_verification, own_public_keys


class Command(ProductCommand):
    """Ends with 1 when anything does not fit."""

    help = "Verify every hash-chained record."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The anchors to compare with, and who signed them; the installation's own where none are given."""
        parser.add_argument("--anchors", type=Path)
        parser.add_argument("--public-key", type=Path)

    def handle(self, *_arguments: Any, anchors: Path | None, public_key: Path | None, **_options: Any) -> None:
        """Prints one line for each fault, naming the subject as people know it."""
        faults, proof = 0, Proof()
        try:
            keys = public_keys(public_key.read_text()) if public_key else own_public_keys()
        except AnchorFaulty as error:
            raise CommandError(str(error)) from error
        if anchors and not keys:
            raise CommandError("--public-key: whose anchors are they? There is no key here.")
        folder = anchors or own_folder()
        with Bars() as bars:
            found = [history.verify(bars)]
            if keys and folder is not None and folder.is_dir():
                found.append(prove(folder, keys, proof))
            for broken in (one for part in found for one in part):
                faults += 1
                where = f"{broken.subject_type} {broken.subject_id}, step {broken.sequence}"
                bars.say(f"[red]✗ {broken.label}[/]  {broken.problem}  [dim]{where}[/]")
        note_verification(proof, faults)
        if proof.last is not None:
            until = timezone.localtime(proof.last.made_at)
            self.stdout.write(
                f"存证 {proof.anchors} 份，核到 {until:%Y-%m-%d %H:%M}；此后 {proof.since} 条尚无存证。 "
                f"{proof.anchors} anchors, {proof.entries} entries; {proof.since} since then not anchored yet."
            )
        else:
            self.stdout.write("没有存证可比：数据库管理员改得动。 No anchors: not proven against the database's owner.")
        if faults:
            raise CommandError(f"{faults} 处记录对不上，历史被改动过。 {faults} records do not fit.", returncode=1)
        self.stdout.write("✓ 全部记录完整，未被改动。 Every record is whole.")
