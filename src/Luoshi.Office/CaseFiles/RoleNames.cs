using System.Collections.Immutable;
using Luoshi.Office.Cases;
using Luoshi.Office.People;

namespace Luoshi.Office.CaseFiles;

/// <summary>The vocabulary of a table whose roles are those of the office.</summary>
public static class RoleNames
{
    private static readonly ImmutableDictionary<string, Core.Model.LocalizedText> Names =
        Roles.All.ToImmutableDictionary(role => role.Code, role => role.Name, StringComparer.Ordinal);

    /// <param name="templates">The templates of notifications that the table may name.</param>
    public static CaseVocabulary With(IEnumerable<string> templates) => new(Names, [.. templates]);
}
