namespace Luoshi.Cli.Compiling;

/// <summary>What to compile, and where to.</summary>
internal sealed record CompileOptions(IReadOnlyList<string> Inputs, string Folder, int Jobs);
