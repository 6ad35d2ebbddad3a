namespace Luoshi.Core.Measures;

/// <summary>What a figure states about its indicator.</summary>
internal enum FigureForm
{
    /// <summary>An amount: 1900亿元, 6家.</summary>
    Level,

    /// <summary>An amount per unit of area or per head: 每平方公里165亿元.</summary>
    Density,

    /// <summary>A share, rate, ratio or number without a unit: 占全市的22%.</summary>
    Rate,

    /// <summary>A number of doublings: 翻一番.</summary>
    Multiple,
}
