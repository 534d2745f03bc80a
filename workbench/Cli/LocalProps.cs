using System.Xml;
using System.Xml.Linq;

namespace MLWorkbench.Workbench;

/// <summary>The build properties of this checkout alone, which git ignores: <c>Local.props</c>.</summary>
sealed class LocalProps
{
    readonly string _file;
    readonly XElement _root;

    LocalProps(string file, XElement root)
    {
        _file = file;
        _root = root;
    }

    public static LocalProps Open(Workspace workspace)
    {
        var file = Path.Combine(workspace.Root, "Local.props");
        try
        {
            return new(file, File.Exists(file) ? XElement.Load(file) : new("Project"));
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"{file} cannot be read: {exception.Message} Correct it, or delete it if you did not write it.");
        }
    }

    /// <summary>Sets a property to true and leaves the others alone.</summary>
    public void Set(string property)
    {
        Properties(property).Remove();
        _root.Add(new XElement(_root.Name.Namespace + "PropertyGroup", new XElement(_root.Name.Namespace + property, "true")));
        Save();
    }

    /// <summary>Removes a property, and the file with it when nothing else is said there.</summary>
    public void Remove(string property)
    {
        Properties(property).Remove();
        Save();
    }

    List<XElement> Properties(string name) => [.. _root.Descendants().Where(element => element.Name.LocalName == name)];

    void Save()
    {
        _root.Elements().Where(group => group.Name.LocalName == "PropertyGroup" && !group.HasElements).Remove();
        try
        {
            if (_root.HasElements)
                File.WriteAllText(_file, $"{_root}\n");
            else
                File.Delete(_file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"{_file} cannot be written: {exception.Message} Build with -p:{OptionalPackages.Switch}=true instead.");
        }
    }
}
