using Luoshi.Core.Model;

namespace Luoshi.Cli.Terminal;

/// <summary>Where a command reads and writes, and in which language it speaks.</summary>
internal sealed record CliConsole
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public Func<Stream> OpenInput { get; init; } = () => Stream.Null;

    /// <summary>True where a person watches: progress may redraw itself.</summary>
    public bool IsTerminal { get; init; }

    public int Width { get; init; } = 100;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public required string Language { get; init; }

    /// <summary>Reads a variable of the environment; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    public string Say(LocalizedText text) => text.For(Language);

    public void WriteLine(LocalizedText text) => Out.WriteLine(Say(text));

    public void WriteError(LocalizedText text) => Error.WriteLine(Say(text));
}
