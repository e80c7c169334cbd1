"""Makes the administrator where a password is given, and imports one bundle as that user.

Usage: import_bundle.py BUNDLE.zip

The command line of Superset keeps charts and datasets that are already there; this takes the
importer that replaces them, so that a newer bundle is seen.
"""

import os
import sys
from zipfile import ZipFile

from flask import g
from superset.app import create_app

ADMIN = "admin"


def main(path):
    with create_app().app_context():
        # Superset's modules read their configuration when they are imported.
        from superset import security_manager
        from superset.commands.importers.v1.assets import ImportAssetsCommand
        from superset.commands.importers.v1.utils import get_contents_from_bundle

        password = os.environ.get("HOCTAP_ADMIN_PASSWORD")
        if password and not security_manager.find_user(username=ADMIN):
            security_manager.add_user(
                ADMIN,
                "Hoctap",
                "Admin",
                "admin@localhost",
                security_manager.find_role("Admin"),
                password=password,
            )
        user = security_manager.find_user(username=ADMIN)
        if user is None:
            sys.exit("There is no user %s" % ADMIN)
        g.user = user
        with ZipFile(path) as bundle:
            ImportAssetsCommand(get_contents_from_bundle(bundle)).run()


if __name__ == "__main__":
    main(sys.argv[1])
