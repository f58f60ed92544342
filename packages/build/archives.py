"""Packs the files of a release that need no package manager, from the wheels in OUT.

usage: archives.py OUT COMMAND

COMMAND is the command for this system, which prints its own completions and manual.
"""

import gzip
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from systems import MANIFEST, ROOT, SYSTEMS, WIDGET, System, list_widget_files

SHELLS = {"bash": "afterword.bash", "fish": "afterword.fish", "zsh": "_afterword"}
TEXTS = ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "CHANGELOG.md"]
# 1980-01-01, the first day that a ZIP file can tell.
TIME = 315532800


def read_extras(command: str) -> dict[str, bytes]:
    """Returns the completions, the manual and the texts, by their paths in an archive."""
    files = {name: (ROOT / name).read_bytes() for name in TEXTS}
    for shell, name in SHELLS.items():
        script = subprocess.run([command, "completions", shell], check=True, capture_output=True)
        files[f"completions/{name}"] = script.stdout
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([command, "man", "--out-dir", folder], check=True)
        for page in Path(folder).iterdir():
            files[f"man/man1/{page.name}"] = page.read_bytes()
    return files


def find_wheel(out: Path, system: System) -> Path | None:
    """Returns the wheel of `system` in the folder `out`, if it was built."""
    return next(out.glob(f"*-py3-none-{system.tags}.whl"), None)


def read_from_wheel(wheel: Path, end: str) -> bytes:
    """Returns the file of a wheel whose path ends with `end`."""
    with zipfile.ZipFile(wheel) as opened:
        [name] = [name for name in opened.namelist() if name.endswith(end)]
        return opened.read(name)


def pack_tar(files: dict[str, bytes], folder: str, executable: str) -> bytes:
    """Returns a compressed archive with `files` in one folder."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in sorted(files.items()):
            entry = tarfile.TarInfo(f"{folder}/{name}")
            entry.size = len(content)
            entry.mtime = TIME
            entry.mode = 0o755 if name == executable else 0o644
            archive.addfile(entry, io.BytesIO(content))
    return gzip.compress(packed.getvalue(), mtime=0)


def pack_zip(files: dict[str, bytes], folder: str) -> bytes:
    """Returns a ZIP archive with `files` in one folder."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(f"{folder}/{name}"), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def pack_command(out: Path, wheel: Path, system: System, extras: dict[str, bytes]) -> None:
    """Writes the archive with the command of `wheel`."""
    version = wheel.name.split("-")[1]
    folder = f"afterword-{version}-{system.target}"
    binary = read_from_wheel(wheel, f"/scripts/{system.binary}")
    files = {**extras, system.binary: binary}
    if system.suffix:
        (out / f"{folder}.zip").write_bytes(pack_zip(files, folder))
    else:
        (out / f"{folder}.tar.gz").write_bytes(pack_tar(files, folder, system.binary))


def pack_widget(out: Path, version: str) -> None:
    """Writes the archive with the files of the widget, and their digests for `integrity`."""
    widget = {path.name: path.read_bytes() for path in list_widget_files()}
    texts = {name: (ROOT / name).read_bytes() for name in TEXTS[:2]}
    folder = f"afterword-{version}-widget"
    (out / f"{folder}.tar.gz").write_bytes(pack_tar({**texts, **widget}, folder, ""))
    (out / MANIFEST).write_bytes((WIDGET / MANIFEST).read_bytes())


def write_checksums(out: Path) -> None:
    """Writes `SHA256SUMS`, which `sha256sum --check` reads."""
    paths = sorted(path for path in out.iterdir() if path.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in paths]
    (out / "SHA256SUMS").write_text("\n".join(lines) + "\n")


def main() -> None:
    """Packs the archives of all systems whose wheel is there."""
    out = Path(sys.argv[1])
    extras = read_extras(sys.argv[2])
    wheels = [(wheel, system) for system in SYSTEMS if (wheel := find_wheel(out, system))]
    for wheel, system in wheels:
        pack_command(out, wheel, system, extras)
    wheel = wheels[0][0]
    version = wheel.name.split("-")[1]
    pack_widget(out, version)
    sbom = read_from_wheel(wheel, ".cyclonedx.json")
    (out / f"afterword-{version}.cdx.json").write_bytes(sbom)
    write_checksums(out)


if __name__ == "__main__":
    main()
