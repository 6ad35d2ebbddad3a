using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.Cases;

/// <summary>What tables may name: roles with their names, and the templates of notifications.</summary>
public sealed record CaseVocabulary(ImmutableDictionary<string, LocalizedText> Roles, ImmutableHashSet<string> Templates)
{
    /// <summary>A role's name; its code where it has none.</summary>
    public LocalizedText Role(string code) =>
        code == CaseActor.ClockRole ? new("系统按期限", "the clock") : Roles.TryGetValue(code, out var name) ? name : new(code, code);

    /// <summary>True for a role that exists.</summary>
    public bool Knows(string role) => role == CaseActor.ClockRole || Roles.ContainsKey(role);
}
