namespace Luoshi.Cli.Compiling;

/// <summary>What to compile, where to, with which rule settings and corrections.</summary>
internal sealed record CompileOptions(IReadOnlyList<string> Inputs, string Folder, int Jobs, string? RulesPath = null, string? CorrectionsPath = null);
