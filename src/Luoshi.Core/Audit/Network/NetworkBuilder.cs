using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Network;

/// <summary>Turns the relations of a plan into a network: a quantity for each target, and one for each figure that is only implied.</summary>
internal sealed class NetworkBuilder
{
    private readonly QuantityNetwork _network = new();
    private readonly SourceDocument _source;
    private readonly IReadOnlyDictionary<string, Figure> _figures;
    private readonly Func<Figure, Interval> _value;

    private NetworkBuilder(SourceDocument source, IReadOnlyDictionary<string, Figure> figures, Func<Figure, Interval> value)
    {
        _source = source;
        _figures = figures;
        _value = value;
    }

    /// <summary>Builds and solves the network of the relations; <paramref name="value"/> says what a figure allows.</summary>
    public static QuantityNetwork Build(
        SourceDocument source, IEnumerable<Relation> relations, IReadOnlyDictionary<string, Figure> figures, Func<Figure, Interval> value)
    {
        var builder = new NetworkBuilder(source, figures, value);
        foreach (var relation in relations.Where(r => figures.ContainsKey(r.WholeId) && r.PartIds.All(figures.ContainsKey)))
        {
            builder.Add(relation);
        }

        builder._network.Solve();
        return builder._network;
    }

    /// <summary>
    /// Key of the quantity that a relation implies but the plan does not state. Shares of one outside total share it, so
    /// that they check each other; every other relation implies a quantity of its own.
    /// </summary>
    public static string ImpliedKey(Relation relation, Figure whole)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(whole);
        return relation.Kind == RelationKind.ShareOfOutside
            ? $"{relation.Kind}:{relation.Outside}:{whole.Name.Core}:{whole.Target.Deadline?.Year}"
            : $"{relation.Kind}:{relation.WholeId}:{string.Join(',', relation.PartIds)}";
    }

    private void Add(Relation relation)
    {
        var whole = Stated(relation.WholeId);
        var figure = _figures[relation.WholeId];
        switch (relation.Kind)
        {
            case RelationKind.PartsOfWhole:
                _network.Add(new SumConstraint(relation, whole, [.. relation.PartIds.Select(Stated)]));
                break;
            case RelationKind.SomeOfWhole:
                foreach (var part in relation.PartIds)
                {
                    _network.Add(new PartConstraint(relation, whole, Stated(part)));
                }

                break;
            case RelationKind.Restates:
                foreach (var part in relation.PartIds)
                {
                    _network.Add(new SameConstraint(relation, whole, Stated(part)));
                }

                break;
            case RelationKind.MultipleOfBase:
                if (MultipleReader.StatedBase(relation, _figures) is not null)
                {
                    break;
                }

                var origin = Implied(relation, NodeKind.Base, figure, $"基期{figure.Name.Core}", $"{figure.Name.Core} in the base year");
                _network.Add(new MultipleConstraint(relation, whole, origin, MultipleReader.Factor(_source.Slice(relation.Basis))));
                break;
            default:
                foreach (var part in relation.PartIds)
                {
                    AddPair(relation, whole, figure, _figures[part]);
                }

                break;
        }
    }

    private void AddPair(Relation relation, Node whole, Figure figure, Figure part)
    {
        var core = figure.Name.Core;
        switch (relation.Kind)
        {
            case RelationKind.IncrementToLevel:
                var baseline = Implied(relation, NodeKind.Baseline, figure, $"原有{core}", $"{core} there already");
                _network.Add(new SumConstraint(relation, whole, [baseline, Stated(part.Target.Id)]));
                break;
            case RelationKind.ShareOfOutside:
                var total = Implied(relation, NodeKind.OutsideTotal, figure, $"{relation.Outside}{core}", $"{core} of {relation.Outside}");
                _network.Add(new ProductConstraint(relation, whole, total, Stated(part.Target.Id)));
                break;
            case RelationKind.ShareOfStated:
                var amount = Implied(relation, NodeKind.PartAmount, figure, part.Name.Core, part.Name.Core);
                _network.Add(new ProductConstraint(relation, amount, whole, Stated(part.Target.Id)));
                break;
            case RelationKind.DensityOf:
                var per = part.Name.Per;
                var divisor = Implied(relation, NodeKind.Divisor, new(per, 1, true), per, $"按{core}推得的{per}数", $"{per} implied by {core}");
                _network.Add(new ProductConstraint(relation, whole, Stated(part.Target.Id), divisor));
                break;
            case RelationKind.RatePer:
                if (RateUnit.Of(part) is not RateUnit by)
                {
                    break;
                }

                var use = Implied(relation, NodeKind.UseTotal, Measure.Of(by.Use), by.Use, $"{part.Name.Core}对应的总量", $"total behind {part.Name.Core}");
                _network.Add(new RateConstraint(relation, use, Stated(part.Target.Id), whole, by));
                break;
            case RelationKind.RatioToOutside:
                var average = Implied(relation, NodeKind.OutsideAverage, figure, $"{relation.Outside}{core}", $"{core}, {relation.Outside}");
                _network.Add(new ProductConstraint(relation, whole, average, Stated(part.Target.Id)));
                break;
        }
    }

    private Node Stated(string id)
    {
        var figure = _figures[id];
        var name = new LocalizedText(figure.Where + figure.Target.Indicator, figure.Where + figure.Target.Indicator);
        return _network.Node(id, () => new(id, NodeKind.Stated, name, figure.Measure, figure.Target.Unit, _value(figure), Derivation.Of(figure.Target)));
    }

    private Node Implied(Relation relation, NodeKind kind, Figure like, string zh, string en) =>
        Implied(relation, kind, like.Measure, like.Target.Unit, zh, en);

    private Node Implied(Relation relation, NodeKind kind, Measure measure, string unit, string zh, string en)
    {
        var key = ImpliedKey(relation, _figures[relation.WholeId]);
        return _network.Node(key, () => new(key, kind, new(zh, en), measure, unit, new Interval(kind == NodeKind.Baseline ? null : 0, null), Derivation.None));
    }
}
