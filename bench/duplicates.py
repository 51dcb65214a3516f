"""What a new case is compared with, among ten thousand cases and among a million, and how long that takes.

Asked straight of the code, one case after the other: cases with a point, with a community alone, with a text alone.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

from bench.figures import Figure
from bench.ground import LARGE, SMALL, Ground

MOST_MS = 10.0
PROBE = """
import django; django.setup()
import json, statistics, time
from django.db import connection
from yuandian.kernel.text_search import vector_of
from yuandian.governance.triage.duplicates.queries.candidates import Sought, candidates_for
from yuandian.governance.triage.duplicates.queries.proposals import ranked
from yuandian.governance.triage.duplicates.queries.candidates import common_words
from yuandian.governance.triage.duplicates.rules.likeness import Trouble
from yuandian.governance.triage.duplicates.rules.wording import wording_without_place, wording_of
from yuandian.governance.triage.duplicates.services import count_words
count_words()
with connection.cursor() as cursor:
    cursor.execute('''SELECT id, summary, description, created_at, longitude, latitude, category_id, micro_grid_id,
        community_id FROM cases_case WHERE is_open ORDER BY id DESC LIMIT 300''')
    rows = cursor.fetchall()
common = common_words()
# Names of which each stands in six cases: what is looked for by rare words.
names = [''.join(chr(0x8000 + 4 * n + letter) for letter in range(4)) for n in range(len(rows))]
with connection.cursor() as cursor:
    for n, name in enumerate(names):
        cursor.execute(
            'UPDATE cases_case SET description = description || %s, search = search || %s::tsvector WHERE id = ANY(%s)',
            ['，' + name, vector_of(name), [rows[(n + step) % len(rows)][0] for step in range(6)]])
    cursor.execute('VACUUM ANALYZE cases_case')
rows = [(row[0], row[1], row[2] + '，' + name, *row[3:]) for row, name in zip(rows, names)]
def asked(row, kind):
    point = (row[4], row[5]) if kind == 'point' else None
    words = wording_of(row[1], row[2], common)
    return Trouble(row[1], row[2], words, row[3], row[6], point, row[7] if kind == 'point' else None,
                   row[8] if kind != 'words' else None, without_place=wording_without_place(row[1], row[2], '', common))
found = sum(bool(candidates_for(Sought(asked(row, 'words'), row[0]), common)) for row in rows[:50])
assert found >= 40, f'rare words alone found something for {found} of 50'
told = {}
for kind in ('point', 'community', 'words'):
    for row in rows[:20]:
        ranked(asked(row, kind), row[0], common)
    took = []
    for row in rows:
        began = time.perf_counter()
        ranked(asked(row, kind), row[0], common)
        took.append((time.perf_counter() - began) * 1000)
    took.sort()
    told[kind] = [statistics.median(took), took[int(len(took) * 0.95)]]
print(json.dumps(told))
"""


def figures(ground: Ground) -> Iterator[Figure]:
    """Median and 95th percentile by what is known of the new case, at both sizes."""
    for total in (SMALL, ground.count(LARGE)):
        url = ground.address(ground.filled(total))
        environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "bench.settings"}
        answer = subprocess.run(
            [sys.executable, "-c", PROBE], stdout=subprocess.PIPE, text=True, env=environment, check=True
        )
        for kind, (middle, slow) in json.loads(answer.stdout.splitlines()[-1]).items():
            yield Figure(f"duplicates_by_{kind}_median_at_{total}", middle, "ms", "at most", MOST_MS)
            yield Figure(f"duplicates_by_{kind}_p95_at_{total}", slow, "ms")
