using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Prints a script for a shell. The script asks this program at each tab key: commands, options and ids are never out of date.</summary>
static class CompletionCommand
{
    const string Bash = """
        # In ~/.bashrc: source <(/path/to/mlw completion bash)
        _mlw() {
            local line=${COMP_LINE:0:COMP_POINT}
            line=${line#*[[:space:]]}
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _mlw mlw
        """;

    const string Zsh = """
        # In ~/.zshrc, after compinit: source <(/path/to/mlw completion zsh)
        _mlw() {
            local line=${LBUFFER#*[[:space:]]}
            compadd -- ${(f)"$(${words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)"}
        }
        compdef _mlw mlw
        """;

    const string Fish = """
        # In ~/.config/fish/config.fish: /path/to/mlw completion fish | source
        function __mlw_complete
            set -l program (commandline -opc)[1]
            set -l line (commandline -cp | string replace -r '^\S+\s+' '')
            $program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c mlw -f -a '(__mlw_complete)'
        """;

    const string PowerShell = """
        # In $PROFILE: /path/to/mlw completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName mlw, mlw.cmd -ScriptBlock {
            param($word, $command, $cursor)
            $line = $command.ToString().PadRight($cursor).Substring(0, $cursor) -replace '^\S+\s+', ''
            & $command.CommandElements[0].Value "[suggest:$($line.Length)]" $line 2>$null |
                Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    static readonly Dictionary<string, string> Scripts = new() { ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish, ["pwsh"] = PowerShell };

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var json = new JsonOption();
        var command = new DocumentedCommand("completion", "Print a script with which a shell completes commands and ids.", "source <(./mlw completion bash)") { shell, json };
        command.SetAction(result => Run(Terminal.Standard, result.GetRequiredValue(shell), result.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, string shell, bool json)
    {
        terminal.Line(json ? new JsonObject { ["shell"] = shell, ["script"] = Scripts[shell] }.ToJsonString() : Scripts[shell]);
        return ExitCode.Right;
    }
}
