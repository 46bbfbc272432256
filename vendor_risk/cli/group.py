"""The command's outermost part: its subcommands by name, each loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from vendor_risk import __version__

_COMMANDS = {
    "assess": "Judge a vendor's service for one use.",
    "report": "Write the judgement as a PDF or HTML file to sign.",
    "verify": "Look at a finished PDF report by nothing but itself, and say what was looked at.",
    "compare": "Set every way of getting the service side by side.",
    "explain": "Follow one answer to the line and source it rests on.",
    "check": "Read documents of any kind and list all their mistakes.",
    "list": "List what ships.",
    "show": "Show a question, region, control or questionnaire.",
    "init": "Write commented documents to begin with.",
    "template": "Begin a template of your own, and see what it can place.",
    "schema": "Print the JSON Schema of a kind of document.",
}
"""In the order in which the help shows them, with the first line of each one's own help."""


class Commands(click.Group):
    """Loads a subcommand when it is called, and turns our errors into a message and exit code 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Name the subcommands in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        """Load a subcommand; None for a name that there is not."""
        return import_module(f"vendor_risk.cli.{cmd_name}").command if cmd_name in _COMMANDS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        """List the subcommands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand, or suggest the one that was meant."""
        if args[0] in _COMMANDS:
            return super().resolve_command(ctx, args)
        from vendor_risk.errors import suggest

        raise click.UsageError(f"There is no command '{args[0]}'{suggest(args[0], _COMMANDS)}", ctx)

    def invoke(self, ctx: click.Context) -> object:
        """Run a subcommand; what we refuse ends in a message on stderr and exit code 2."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            from vendor_risk.cli.refusal import refuse

            refuse(error)
            raise


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="vendor-risk")
def main() -> None:
    """Judge an AI vendor's service for one use, and explain the decision down to line and source.

    \b
    To see it work, in a checkout:
      vendor-risk assess examples/deepseek-r1/dossier.yaml \\
          -e examples/deepseek-r1/eu-customer-support.yaml -d vendor-api

    \b
    To judge a vendor of your own:
      vendor-risk init acme                      writes acme/dossier.yaml and acme/engagement.yaml
      vendor-risk check acme/*.yaml              lists every mistake with its line
      vendor-risk assess acme/dossier.yaml -e acme/engagement.yaml
      vendor-risk report acme/dossier.yaml -e acme/engagement.yaml -o acme.pdf

    \b
    Exit codes: 0 done; 1 the decision named by --fail-on is reached, or a case comes out otherwise;
    2 bad usage or a refused document; 3 it is reached only if what is unknown turns out badly.
    """
