using Luoshi.Conventions.Tests.Guilty.Uses.Used;

namespace Luoshi.Conventions.Tests.Guilty.Uses;

interface InSignature
{
    void Take(UsedClass used);
}

static class InBody
{
    public static string Text() => $"{UsedClass.Value}";
}

sealed class AsBase : UsedClass;

sealed class AsTypeArgument
{
    public static int Count() => new List<UsedClass>().Count;
}

[Used]
sealed class AsAttribute;
