namespace Luoshi.Cli.Serving;

/// <summary>Programs of this machine.</summary>
internal static class Programs
{
    /// <summary>Whether there is a program of that name: a path, or something in one of the folders where programs are looked for.</summary>
    public static bool Exists(string program) => program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        ? File.Exists(program)
        : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
