namespace Luoshi.Web.SharedPages;

/// <summary>
/// Marks a page of a plan that is the same for everybody who may see it: it depends on the plan as it stands and what people said about it, the
/// address, language, days and permissions, and on nothing else. Such a page is made once and kept; whether somebody may see it is asked with each request.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SameForAllAttribute : Attribute;
