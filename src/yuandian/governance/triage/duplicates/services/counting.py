"""Counting how common words are here."""

from datetime import timedelta

from django.db import connection, transaction

from yuandian.governance.triage.duplicates.models import CountedWords
from yuandian.governance.triage.duplicates.queries.words import recheck_words
from yuandian.kernel import clock

TEXTS = 20_000
WORDS = 8_000
LEAST_TEXTS = 200  # of fewer, what is common cannot be told
KEPT_FOR = timedelta(days=30)
COUNT = f"""
SELECT word, ndoc FROM ts_stat('SELECT search FROM cases_case WHERE search IS NOT NULL ORDER BY id DESC LIMIT {TEXTS}')
ORDER BY ndoc DESC, word LIMIT {WORDS}
"""


@transaction.atomic
def count_words() -> int:
    """Counts the pairs of the latest cases; gives how many texts there were. Of too few nothing is kept."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM (SELECT 1 FROM cases_case ORDER BY id DESC LIMIT %s) latest", [TEXTS])
        (texts,) = cursor.fetchone()
        if texts < LEAST_TEXTS:
            return int(texts)
        cursor.execute(COUNT)
        shares = {word: round(count / texts, 6) for word, count in cursor.fetchall()}
    CountedWords.objects.create(texts=texts, shares=shares)
    CountedWords.objects.filter(created_at__lt=clock.now() - KEPT_FOR).delete()
    recheck_words()
    return int(texts)
