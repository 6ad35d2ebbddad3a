using System.Globalization;
using Luoshi.Cli.Inputs;

namespace Luoshi.Cli.Compiling;

/// <summary>
/// Gives each input the name of its output. Inputs of equal name are told apart by extension or folders, so that none
/// overwrites another; the names depend on the inputs alone, not on the order in which they are compiled.
/// </summary>
internal static class OutputNames
{
    public const string Suffix = ".plan.json";

    /// <summary>One file name for each path, in the same order.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<string> paths)
    {
        var names = new string[paths.Count];
        var groups = Enumerable.Range(0, paths.Count).GroupBy(i => Label(paths[i], 0, false), StringComparer.OrdinalIgnoreCase).ToList();
        var taken = new HashSet<string>(groups.Where(group => group.Count() == 1).Select(group => group.Key), StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            var members = group.ToList();
            var labels = members.Count == 1 ? [group.Key] : TellApart(members.ConvertAll(i => paths[i]), taken);
            for (var i = 0; i < members.Count; i++)
            {
                taken.Add(labels[i]);
                names[members[i]] = labels[i] + Suffix;
            }
        }

        return names;
    }

    private static List<string> TellApart(List<string> paths, HashSet<string> taken)
    {
        var deepest = paths.Max(path => Path.GetFullPath(path).Split(Path.DirectorySeparatorChar).Length);
        for (var depth = 0; depth <= deepest; depth++)
        {
            foreach (var withExtension in (bool[])[false, true])
            {
                var labels = paths.ConvertAll(path => Label(path, depth, withExtension));
                if (labels.Distinct(StringComparer.OrdinalIgnoreCase).Count() == labels.Count && !labels.Exists(taken.Contains))
                {
                    return labels;
                }
            }
        }

        return Numbered(paths, taken);
    }

    private static List<string> Numbered(List<string> paths, HashSet<string> taken)
    {
        var labels = new List<string>();
        foreach (var path in paths)
        {
            var number = 1;
            string label;
            do
            {
                label = string.Create(CultureInfo.InvariantCulture, $"{Label(path, 0, false)}-{number++}");
            }
            while (taken.Contains(label) || labels.Contains(label, StringComparer.OrdinalIgnoreCase));
            labels.Add(label);
        }

        return labels;
    }

    private static string Label(string path, int folders, bool withExtension)
    {
        if (path == InputSet.StandardInput)
        {
            return PlanInput.StandardInputName;
        }

        var steps = Path.GetFullPath(path).Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var above = steps[..^1].TakeLast(folders).Select(step => step.TrimEnd(':'));
        return string.Join('-', above.Append(withExtension ? Path.GetFileName(path) : Path.GetFileNameWithoutExtension(path)));
    }
}
