namespace Luoshi.Core.Syntax.Tables;

/// <summary>What the cells of a column look like. What they mean is for later stages.</summary>
internal enum ColumnShape
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Names of public bodies.</summary>
    Body,

    /// <summary>Words or values: the head tells nothing.</summary>
    Any,

    /// <summary>A class to which several rows may belong: words that are often merged.</summary>
    Category,

    /// <summary>1, 2, 3 down the rows.</summary>
    Number,

    /// <summary>Numbers, or dashes where there is none.</summary>
    Value,

    /// <summary>Units of measure.</summary>
    Unit,

    /// <summary>约束性 or 预期性.</summary>
    Attribute,

    /// <summary>Years and dates.</summary>
    Time,

    /// <summary>Words that most rows lack.</summary>
    Remark,
}
