namespace Luoshi.Cli.Terminal;

/// <summary>What the process says to the script that started it. Documented in docs/cli.md.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>A document has errors, or could not be read, or its plan not be written.</summary>
    public const int Errors = 1;

    /// <summary>The command line itself is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C, as shells count it.</summary>
    public const int Cancelled = 130;
}
