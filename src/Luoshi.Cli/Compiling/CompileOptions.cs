namespace Luoshi.Cli.Compiling;

/// <summary>What to compile, where to, and with which rule settings.</summary>
internal sealed record CompileOptions(IReadOnlyList<string> Inputs, string Folder, int Jobs, string? RulesPath = null);
