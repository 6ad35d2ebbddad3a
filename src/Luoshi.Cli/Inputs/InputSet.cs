using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Inputs;

/// <summary>The files that the arguments name, each once, and what was wrong with arguments that name none.</summary>
/// <param name="Files">Paths as people gave them, or below a folder or pattern that they gave; "-" is standard input.</param>
/// <param name="Problems">One for each argument that led nowhere.</param>
internal sealed record InputSet(ImmutableArray<string> Files, ImmutableArray<LocalizedText> Problems)
{
    public const string StandardInput = "-";

    /// <summary>Finds files, the text files below folders, and what patterns match. Shells that expand patterns and those that do not give the same result.</summary>
    public static InputSet Find(IEnumerable<string> arguments)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        var problems = ImmutableArray.CreateBuilder<LocalizedText>();
        var seen = new HashSet<string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var found = Expand(argument);
            if (found.Count == 0)
            {
                problems.Add(Nothing(argument));
            }

            files.AddRange(found.Where(path => seen.Add(path == StandardInput ? path : Path.GetFullPath(path))));
        }

        return new(files.ToImmutable(), problems.ToImmutable());
    }

    private static IReadOnlyList<string> Expand(string argument) =>
        argument == StandardInput || File.Exists(argument) ? [argument]
        : Directory.Exists(argument) ? TextFolder.Files(argument)
        : Glob.IsPattern(argument) ? Glob.Expand(argument)
        : [];

    private static LocalizedText Nothing(string argument) =>
        Directory.Exists(argument) ? new(
            $"{argument}：文件夹里没有 .txt 文件。把方案存为 .txt，或者直接写出文件名。",
            $"{argument}: the folder holds no .txt file. Save the plan as .txt, or name the file itself.")
        : Glob.IsPattern(argument) ? new(
            $"{argument}：没有与之匹配的文件。检查路径，通配符用 *、? 和 **。",
            $"{argument}: no file matches. Check the path; wildcards are *, ? and **.")
        : new($"{argument}：没有这个文件或文件夹。检查路径和文件名。", $"{argument}: no such file or folder. Check the path and the name.");
}
