using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.Cases;

/// <summary>A kind of case as data for the API: nothing but codes and texts.</summary>
public sealed record CaseDescription(
    string Code, LocalizedText Name, string Initial, ImmutableArray<StateDescription> States, ImmutableArray<TransitionDescription> Transitions)
{
    /// <summary>Reads it from the table.</summary>
    public static CaseDescription Of(CaseKind kind, CaseVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var wording = new CaseWording(kind, vocabulary);
        return new(
            kind.Code,
            kind.Name,
            kind.Initial,
            [.. kind.States.Select(s => new StateDescription(s.Code, s.Name, s.IsFinal, s.WaitingFor is { } who ? wording.Addressee(who) : null))],
            [
                .. kind.Transitions.Select(t => new TransitionDescription(
                    t.From,
                    t.Action.Code,
                    t.Action.Name,
                    t.To,
                    [.. t.May.SelectMany(may => may.Roles).Distinct()],
                    wording.May(t),
                    [.. t.Guards.Select(name => new GuardDescription(name, kind.Guard(name)?.Meaning ?? new(name, name)))],
                    t.Term,
                    [.. t.Notify.Select(n => new NotificationDescription(wording.Addressee(n.To), n.Template))],
                    t.NeedsReason,
                    t.Data)),
            ]);
    }
}

/// <summary>A state as data.</summary>
public sealed record StateDescription(string Code, LocalizedText Name, bool IsFinal, LocalizedText? WaitingFor);

/// <summary>A transition as data.</summary>
/// <param name="Roles">The roles that may, some of them only in the relations that <paramref name="WhoMay"/> tells.</param>
public sealed record TransitionDescription(
    ImmutableArray<string> From,
    string Action,
    LocalizedText Name,
    string To,
    ImmutableArray<string> Roles,
    LocalizedText WhoMay,
    ImmutableArray<GuardDescription> Guards,
    string? Term,
    ImmutableArray<NotificationDescription> Notify,
    bool NeedsReason,
    ImmutableArray<CaseDatum> Data);

/// <summary>A condition as data.</summary>
public sealed record GuardDescription(string Name, LocalizedText Meaning);

/// <summary>A notification as data.</summary>
public sealed record NotificationDescription(LocalizedText To, string Template);
