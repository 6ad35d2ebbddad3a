using CsCheck;
using Luoshi.Office.Cases;
using static Luoshi.Office.Tests.Cases.DeliveryKinds;

namespace Luoshi.Office.Tests.Cases;

/// <summary>What holds for every kind by which plans are delivered, whatever anybody tries in any order.</summary>
public class DeliveryKindTests
{
    public static TheoryData<string> Kinds => [.. All.Select(machine => machine.Kind.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_sequence_leaves_the_table_and_every_refusal_says_why_in_both_languages(string code)
    {
        var machine = Machine(code);
        Attempts(machine.Kind).Sample(
            attempts => Walk(machine, attempts, (before, outcome, attempt) =>
            {
                if (outcome is Moved { Repeated: false } moved)
                {
                    var way = machine.Kind.Transition(before.State, moved.Event.Action);
                    Assert.Equal(way?.To, moved.Case.State);
                    Assert.Contains(attempt.Actor.Roles, role => way?.May.Any(may => may.Roles.Contains(role)) == true);
                }
                else if (outcome is Refused refused)
                {
                    Assert.False(string.IsNullOrWhiteSpace(refused.Reason.Zh) || string.IsNullOrWhiteSpace(refused.Reason.En), refused.Code);
                }
            }),
            iter: 300);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_state_is_reached_by_those_who_may(string code)
    {
        var machine = Machine(code);
        var reached = new HashSet<string> { machine.Kind.Initial };
        var todo = new Queue<CaseSnapshot>([Open(machine.Kind)]);
        while (todo.TryDequeue(out var at))
        {
            foreach (var next in Next(machine, at).Where(next => reached.Add(next.State)))
            {
                todo.Enqueue(next);
            }
        }

        Assert.Equal(machine.Kind.States.Select(state => state.Code).Order(), reached.Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Replay_of_what_was_recorded_is_the_state(string code)
    {
        var machine = Machine(code);
        Attempts(machine.Kind).Sample(
            attempts =>
            {
                var end = Walk(machine, attempts, (_, _, _) => { });
                var replayed = Assert.IsType<Replayed>(CaseReplay.Fold(machine, Open(machine.Kind), end.Events)).Case;
                Assert.Equal((end.State, end.Deadline), (replayed.State, replayed.Deadline));
                Assert.Equal(end.Data.OrderBy(d => d.Key), replayed.Data.OrderBy(d => d.Key));
            },
            iter: 200);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nobody_of_the_unit_concerned_rules_on_it_in_a_role_of_the_office(string code)
    {
        var machine = Machine(code);
        Assert.All(
            machine.Kind.Transitions.Where(t => t.May.All(may => may.Relations.Contains(CaseRelation.NotOfUnitConcerned))),
            transition =>
            {
                foreach (var role in transition.May.SelectMany(may => may.Roles))
                {
                    var own = new CaseActor("somebody", Own, [role]);
                    Assert.DoesNotContain(
                        machine.ActionsOpenTo(Open(machine.Kind) with { State = transition.From[0] }, own, Fine, Day), action => action.Action == transition.Action);
                }
            });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_in_the_way_refuses_with_its_own_reason(string code)
    {
        var machine = Machine(code);
        Assert.All(
            machine.Kind.Guards.Where(guard => !guard.Facts.IsEmpty),
            guard =>
            {
                var hindered = Fine with { Values = Fine.Values.SetItems(guard.Facts.Select(fact => KeyValuePair.Create(fact, Hindered.Of(fact)))) };
                Assert.Contains(Everywhere(machine).SelectMany(at => Tries(machine, at, hindered)), outcome => outcome is Refused refused && refused.Code == "guard:" + guard.Name);
            });
    }

    private static CaseMachine Machine(string code) => All.Single(machine => machine.Kind.Code == code);

    private static IEnumerable<CaseSnapshot> Next(CaseMachine machine, CaseSnapshot at) => Tries(machine, at, Fine).OfType<Moved>().Select(moved => moved.Case);

    private static IEnumerable<CaseOutcome> Tries(CaseMachine machine, CaseSnapshot at, CaseFacts facts) =>
        from transition in machine.Kind.Transitions
        where transition.From.Contains(at.State)
        from actor in Actors
        from day in new[] { "2013-06-10", "2013-07-01", "2014-01-06" }
        let request = new Attempt(0, $"{at.Events.Length}-{transition.Action.Code}", transition.Action.Code, "理由", day, actor, facts).On(machine.Kind, at.State)
        select machine.Decide(at, request, actor, facts, Day, TermsOf(machine.Kind));

    private static List<CaseSnapshot> Everywhere(CaseMachine machine)
    {
        var seen = new Dictionary<string, CaseSnapshot> { [machine.Kind.Initial] = Open(machine.Kind) };
        var todo = new Queue<CaseSnapshot>(seen.Values);
        while (todo.TryDequeue(out var at))
        {
            foreach (var next in Next(machine, at).Where(next => seen.TryAdd(next.State, next)))
            {
                todo.Enqueue(next);
            }
        }

        return [.. seen.Values];
    }
}
