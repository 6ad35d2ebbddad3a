using System.Text.RegularExpressions;

namespace Luoshi.Conventions.Tests.Reading;

/// <summary>C# source without what people write in it for people.</summary>
static partial class CSharp
{
    /// <summary>The code with comments and the contents of strings blanked out; line numbers stay.</summary>
    public static string WithoutWords(string text) => Words().Replace(
        text, match => new string('\n', match.Value.Count(c => c == '\n')) + (match.Value[0] == '/' ? "" : "\"\""));

    [GeneratedRegex("""//[^\n]*|/\*[\s\S]*?\*/|"{3,}[\s\S]*?"{3,}|[@$]{0,2}"(?:\\.|""|[^"\\\n])*"|'(?:\\.[^']*|[^'\\\n])'""")]
    private static partial Regex Words();
}
