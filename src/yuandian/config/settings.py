"""Settings, read from the environment; `docs/operations.md` lists every variable.

Nothing secret has a default here: `yuandian up` makes the keys in the data folder at the first start
and hands them to every part it starts; a production set-up gives them itself.
"""

import gc
import json
import os
from pathlib import Path
from typing import Any

import dj_database_url
import django_stubs_ext
from django.core.exceptions import ImproperlyConfigured

from yuandian.config.identity_providers import city_identity_from, single_sign_on_from
from yuandian.config.tiles import origins_of, tiles_from
from yuandian.config.wechat import wechat_from

django_stubs_ext.monkeypatch()
# Every process begins by making a million objects that stay. To look through them for garbage after each 700 new ones,
# as Python does by itself, takes a fifth of the start.
gc.set_threshold(20_000, 20, 20)


def _flag(name: str, default: bool) -> bool:
    return os.environ.get(name, "1" if default else "0").lower() in {"1", "true", "yes", "on"}


def _number(name: str, default: int) -> int:
    return int(os.environ.get(name, default))


DATA_DIR = Path(os.environ.get("YUANDIAN_DATA", "var")).resolve()
DEBUG = _flag("YUANDIAN_DEBUG", False)
KEYS_FILE = DATA_DIR / "keys.json"


def _keys() -> dict[str, Any]:
    """Keys from the environment, else from the data folder, else throw-away ones (tests, tooling)."""
    if text := os.environ.get("YUANDIAN_KEYS"):
        return dict(json.loads(text))
    if KEYS_FILE.exists():
        return dict(json.loads(KEYS_FILE.read_text()))
    if _flag("YUANDIAN_PRODUCTION", False):
        raise ImproperlyConfigured("YUANDIAN_KEYS is not set and there is no keys.json in the data folder.")
    return {
        "secret_key": "not-secret-only-for-tests-and-tooling",
        "sealing": {"current": "dev1", "keys": {"dev1": "6b" * 16}},
        "lookup": "6c" * 32,
    }


_loaded = _keys()
SECRET_KEY = _loaded["secret_key"]
SEALING_KEYS = _loaded["sealing"]  # {"current": key id, "keys": {key id: 32 hex digits}}
LOOKUP_KEY = _loaded["lookup"]  # hex; never rotated without re-indexing

# How many proxies of ours stand in front and add to X-Forwarded-For; 0: the header is not believed.
TRUSTED_PROXY_HOPS = int(os.environ.get("YUANDIAN_PROXY_HOPS", "0"))
ALLOWED_HOSTS = os.environ.get("YUANDIAN_HOSTS", "*").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("YUANDIAN_ORIGINS", "").split(",") if o]

INSTALLED_APPS = [
    "unfold",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "procrastinate.contrib.django",
    "ninja",
    "yuandian.kernel",
    "yuandian.foundation.imports",
    "yuandian.foundation.wechat",
    "yuandian.foundation.organisations",
    "yuandian.foundation.grid",
    "yuandian.foundation.people",
    "yuandian.foundation.calendar",
    "yuandian.foundation.files",
    "yuandian.foundation.messaging",
    "yuandian.foundation.points",
    "yuandian.foundation.publications",
    "yuandian.foundation.feedback",
    "yuandian.foundation.mobile",
    "yuandian.foundation.waiting",
    "yuandian.foundation.privacy",
    "yuandian.foundation.audit",
    "yuandian.governance.cases",
    "yuandian.governance.triage",
    "yuandian.governance.triage.addresses",
    "yuandian.governance.triage.duplicates",
    "yuandian.governance.triage.hotspots",
    "yuandian.governance.triage.replies",
    "yuandian.governance.intake",
    "yuandian.community.earning",
    "yuandian.community.honours",
    "yuandian.community.volunteering",
    "yuandian.community.mall",
    "yuandian.config",
]

MIDDLEWARE = [
    "yuandian.kernel.http.middleware.RequestRecord",
    "yuandian.kernel.http.middleware.RefusalsInJson",
    "yuandian.kernel.http.middleware.FreshConnections",
    "yuandian.kernel.http.accesses.AccessRecord",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "yuandian.foundation.people.admin.AdminSessions",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "yuandian.config.urls"
WSGI_APPLICATION = "yuandian.config.wsgi.application"
APPEND_SLASH = False

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]


def _database(url: str) -> dict[str, Any]:
    given = dj_database_url.parse(url)
    options: dict[str, Any] = given.get("OPTIONS") or {}
    return {
        **given,
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": False,  # kernel/connections.py tells without a round trip
        "OPTIONS": {
            **options,
            # Statements of a millisecond would be compiled for a hundred: Debian's PostgreSQL does so by default.
            "options": f"-c jit=off {options.get('options', '')}".rstrip(),
            "server_side_binding": True,
            "prepare_threshold": 2,
            "application_name": os.environ.get("YUANDIAN_PART", "yuandian"),  # web, worker, live, command: as `up` says
        },
        "TEST": {"NAME": os.environ.get("YUANDIAN_TEST_DB", "test_yuandian")},
    }


DATABASE_URL = os.environ.get("DATABASE_URL", f"postgresql://yuandian@/yuandian?host={DATA_DIR / 'run'}")
DATABASES = {"default": _database(DATABASE_URL)}
if replica := os.environ.get("DATABASE_REPLICA_URL"):
    DATABASES["replica"] = {**_database(replica), "TEST": {"MIRROR": "default"}}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["yuandian.foundation.people.admin.AdminAuthenticator"]  # for the Django admin alone
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
# Static files are served from the packages themselves, unless a folder was filled by `collectstatic`.
STATIC_ROOT = os.environ.get("YUANDIAN_STATIC")
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
# The built applications: of this checkout, unless told otherwise.
CLIENTS = Path(__file__).parents[3] / "clients"
CONSOLE_DIST = Path(os.environ.get("YUANDIAN_CONSOLE", CLIENTS / "console/dist")).resolve()
MOBILE_DIST = Path(os.environ.get("YUANDIAN_MOBILE", CLIENTS / "mobile/dist/build/h5")).resolve()
# Map tiles, if any; browsers are let through to where they come from alone.
MAP_TILES = tiles_from(os.environ)
TILE_ORIGINS = origins_of(MAP_TILES)
MEDIA_ROOT = DATA_DIR / "files"
STORAGES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if bucket := os.environ.get("YUANDIAN_S3_BUCKET"):
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": os.environ.get("YUANDIAN_S3_ENDPOINT"),
            "querystring_auth": True,
        },
    }

# Anchors of the record (`kernel.anchors`): who signs them, and where they are written; words with spaces between.
ANCHOR_KEY = os.environ.get("YUANDIAN_ANCHOR_KEY", str(DATA_DIR / "anchor-key.pem"))
ANCHORS = tuple(os.environ.get("YUANDIAN_ANCHORS", f"folder:{DATA_DIR / 'anchors'}").split())
ANCHOR_S3: dict[str, Any] = {
    "backend": "storages.backends.s3.S3Storage",
    "endpoint": os.environ.get("YUANDIAN_S3_ENDPOINT"),
}

# The live process is told to clients by LIVE_URL, else as this host on LIVE_PORT; the web process asks LIVE_PROBE.
LIVE_PORT = int(os.environ.get("YUANDIAN_LIVE_PORT", "8001"))
LIVE_URL = os.environ.get("YUANDIAN_LIVE_URL", "")
LIVE_PROBE = os.environ.get("YUANDIAN_LIVE_PROBE", f"http://127.0.0.1:{LIVE_PORT}/healthz")
IS_EMBEDDED = _flag("YUANDIAN_EMBEDDED", False)
LIVE_STREAMS = _number("YUANDIAN_LIVE_STREAMS", 12)  # of one account; each more ends the oldest

# An endpoint of chat completions that may add its vote to a category; without an address nothing is asked.
TRIAGE_VOTE: dict[str, Any] = {
    "url": os.environ.get("YUANDIAN_TRIAGE_VOTE_URL", ""),
    "model": os.environ.get("YUANDIAN_TRIAGE_VOTE_MODEL", ""),
    "key": os.environ.get("YUANDIAN_TRIAGE_VOTE_KEY", ""),
    "seconds": float(os.environ.get("YUANDIAN_TRIAGE_VOTE_SECONDS", "5")),
}

SAMPLE = _flag("YUANDIAN_SAMPLE", False)
# "standin": codes are kept in the outbox and shown on the landing page; "http": the gateway below is called.
SMS_PROVIDER = os.environ.get("YUANDIAN_SMS", "standin")
SMS_GATEWAY = {
    "url": os.environ.get("YUANDIAN_SMS_URL", ""),
    "account": os.environ.get("YUANDIAN_SMS_ACCOUNT", ""),
    "secret": os.environ.get("YUANDIAN_SMS_SECRET", ""),
    "signature": os.environ.get("YUANDIAN_SMS_SIGNATURE", "原点在线"),
}

# "standin" goes with the sample alone, since it believes anybody; "none": there is no WeChat here.
WECHAT = wechat_from(os.environ, is_sample=SAMPLE)

# Identity providers (OpenID Connect) that staff and residents sign in by beside our own ways; "none": by those alone.
SINGLE_SIGN_ON = single_sign_on_from(os.environ, is_sample=SAMPLE)
CITY_IDENTITY = city_identity_from(os.environ, is_sample=SAMPLE)

# Films of help pages: how large an upload may be, and from which hosts others may be shown (none where it is empty).
FILM_BYTES = int(os.environ.get("YUANDIAN_FILM_MEGABYTES", "100")) * 1024 * 1024
FILM_HOSTS = tuple(host for host in os.environ.get("YUANDIAN_FILM_HOSTS", "").split(",") if host)
# Where residents open the mobile application, printed into the codes of posters; empty: the host they are asked on.
PUBLIC_URL = os.environ.get("YUANDIAN_PUBLIC_URL", "").rstrip("/")
# A font file (`path` or `path#number`) for letters that the one we bring has not got; empty: fontconfig is asked.
PDF_FONT = os.environ.get("YUANDIAN_PDF_FONT", "")

# What is ours, so that an address elsewhere is told as such; and the other districts of our city.
HOME_REGION = tuple(os.environ.get("YUANDIAN_HOME_REGION", "河南省,郑州市,中原区").split(","))
NEIGHBOUR_REGIONS = tuple(
    os.environ.get(
        "YUANDIAN_NEIGHBOUR_REGIONS",
        "二七区,金水区,管城回族区,管城区,惠济区,上街区,中牟县,巩义市,荥阳市,新密市,新郑市,登封市",
    ).split(",")
)
# How often within an hour and within a day: reports and urges of a resident, phones of reporters that staff look at.
# 0: as often as one likes.
CASE_REPORTS = (_number("YUANDIAN_REPORTS_AN_HOUR", 10), _number("YUANDIAN_REPORTS_A_DAY", 30))
CASE_URGES = (_number("YUANDIAN_URGES_AN_HOUR", 10), _number("YUANDIAN_URGES_A_DAY", 30))
CASE_CALLERS = (0, _number("YUANDIAN_CALLERS_A_DAY", 500))
CASE_UNMASKINGS = (0, _number("YUANDIAN_UNMASKINGS_A_DAY", 100))
# For so many days nobody signs in to a staff account before it counts as out of use.
DORMANT_DAYS = _number("YUANDIAN_DORMANT_DAYS", 90)
# Faster than this between two tasks, somebody is asked how they came there.
TRAVEL_KMH = _number("YUANDIAN_TRAVEL_KMH", 120)
GRID_BORDER_METRES = float(os.environ.get("YUANDIAN_BORDER_METRES", "30"))
IS_HTTPS = _flag("YUANDIAN_HTTPS", False)
SESSION_COOKIE_AGE = 12 * 3600  # of the Django admin alone, as long as any session of staff
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
# Browsers that came by TLS once never come without it again, for as long. The proxy that ends TLS says so in a header,
# which is believed where every way to us leads through it.
SECURE_HSTS_SECONDS = _number("YUANDIAN_HSTS_SECONDS", 365 * 24 * 3600) if IS_HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# Of the disk under the data folder: from where on /healthz warns, and from where on it is not well.
DISK_WARN_BYTES = _number("YUANDIAN_DISK_WARN_MEGABYTES", 5 * 1024) * 1024 * 1024
DISK_LEAST_BYTES = _number("YUANDIAN_DISK_LEAST_MEGABYTES", 200) * 1024 * 1024
# The web process: how many threads answer, how long a body of any kind may be (the largest is a film, in an envelope),
# and how many unfinished ones an address may have open for longer than a second.
WEB_THREADS = _number("YUANDIAN_THREADS", 4)
MOST_BODY_BYTES = max(DATA_UPLOAD_MAX_MEMORY_SIZE, FILM_BYTES) + 1024 * 1024
SLOW_BODIES_AN_ADDRESS = _number("YUANDIAN_SLOW_BODIES", 16)

UNFOLD = {
    "SITE_TITLE": "原点在线 · 基础数据",
    "SITE_HEADER": "原点在线",
    "SITE_SUBHEADER": "基础数据",
    "SITE_URL": "/",
    "COLORS": {  # shades around the brand of clients/tokens, which are 600 and 700
        "primary": {
            "50": "#FDF0EF", "100": "#FBDEDC", "200": "#F6BDB9", "300": "#EE928C", "400": "#E0605A", "500": "#D3423B",
            "600": "#C8322B", "700": "#A62620", "800": "#85201B", "900": "#6B1F1B", "950": "#3A1D1C",
        },
    },
}  # fmt: skip

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "yuandian.kernel.http.log.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("YUANDIAN_LOG", "INFO")},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "django.server": {"level": "ERROR"},
        "procrastinate": {"level": "WARNING"},
        "httpx": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
        "fpdf": {"level": "WARNING"},
    },
}
PROCRASTINATE_ON_APP_READY = "yuandian.wiring.connect"
