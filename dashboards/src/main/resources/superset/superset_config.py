# Written by hoctap at every start; changes made here are lost.
import os

_FOLDER = os.environ["HOCTAP_SUPERSET_FOLDER"]

with open(os.path.join(_FOLDER, "secret_key"), encoding="ascii") as _file:
    SECRET_KEY = _file.read().strip()

SQLALCHEMY_DATABASE_URI = "sqlite:///" + os.path.join(_FOLDER, "superset.db")
DATA_DIR = _FOLDER

APP_NAME = "Hoctap"
PREVENT_UNSAFE_DB_CONNECTIONS = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
# The site may be a closed network: nothing is fetched from outside.
SCARF_ANALYTICS = False
TALISMAN_CONFIG = {
    "content_security_policy": {
        "base-uri": ["'self'"],
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "connect-src": ["'self'"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'", "data:"],
        "script-src": ["'self'", "'strict-dynamic'"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,
    "session_cookie_secure": False,
}

# The colours of the boards: results, then targets or what is missing.
EXTRA_CATEGORICAL_COLOR_SCHEMES = [
    {
        "id": "hoctap",
        "description": "",
        "label": "Hoctap",
        "isDefault": True,
        "colors": ["#1d6a72", "#d08a2e", "#7fadb1", "#9c3427", "#566469", "#8a5a00", "#2b6a3d", "#c3b59d"],
    }
]

# Vietnamese numbers: comma before decimals, point between thousands.
D3_FORMAT = {
    "decimal": ",",
    "thousands": ".",
    "grouping": [3],
    "currency": ["", " ₫"],
}
D3_TIME_FORMAT = {
    "dateTime": "%H:%M %d/%m/%Y",
    "date": "%d/%m/%Y",
    "time": "%H:%M:%S",
    "periods": ["SA", "CH"],
    "days": ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
    "shortDays": ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    "months": [
        "Tháng một", "Tháng hai", "Tháng ba", "Tháng tư", "Tháng năm", "Tháng sáu",
        "Tháng bảy", "Tháng tám", "Tháng chín", "Tháng mười", "Tháng mười một", "Tháng mười hai",
    ],
    "shortMonths": [
        "Th1", "Th2", "Th3", "Th4", "Th5", "Th6",
        "Th7", "Th8", "Th9", "Th10", "Th11", "Th12",
    ],
}
