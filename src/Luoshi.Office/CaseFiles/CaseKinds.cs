using System.Collections.Frozen;
using Luoshi.Office.Cases;

namespace Luoshi.Office.CaseFiles;

/// <summary>Every kind of case there is, by its code.</summary>
public sealed class CaseKinds
{
    private readonly FrozenDictionary<string, ICaseWork> _byCode;

    /// <exception cref="ArgumentException">Two kinds have one code, or a table names a time limit that no setting gives.</exception>
    public CaseKinds(IEnumerable<ICaseWork> works)
    {
        _byCode = works.ToFrozenDictionary(work => work.Machine.Kind.Code, StringComparer.Ordinal);
        foreach (var (code, work) in _byCode)
        {
            var known = work.Terms.Select(term => term.Key).ToHashSet(StringComparer.Ordinal);
            if (work.Machine.Kind.Transitions.Select(t => t.Term).Append(work.Machine.Kind.OpeningTerm).FirstOrDefault(term => term is not null && !known.Contains(term)) is { } missing)
            {
                throw new ArgumentException($"The table of {code} names the time limit {missing}, for which there is no setting.", nameof(works));
            }
        }
    }

    public IEnumerable<ICaseWork> All => _byCode.Values;

    /// <summary>The kinds that somebody with these roles opens from a form of their own, by name.</summary>
    public IEnumerable<CaseKind> OpenedBy(IEnumerable<string> roles) =>
        _byCode.Values.Where(work => work.OpenedBy.Intersect(roles).Any()).Select(work => work.Machine.Kind).OrderBy(kind => kind.Name.Zh, StringComparer.Ordinal);

    /// <summary>Those of them that a list offers.</summary>
    public IEnumerable<CaseKind> OfferedTo(IEnumerable<string> roles) => OpenedBy(roles).Where(kind => !_byCode[kind.Code].BeginsElsewhere);

    public ICaseWork? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>What stands behind a case.</summary>
    /// <exception cref="InvalidOperationException">It is of a kind that is not there any more.</exception>
    public ICaseWork Of(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Find(file.Kind) ?? throw new InvalidOperationException($"Case {file.Id} is of the unknown kind {file.Kind}.");
    }
}
