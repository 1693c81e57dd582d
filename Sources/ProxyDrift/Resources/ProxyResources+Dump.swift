import Diagnostics
import EnvoyAdmin
import Output
import ProxyConfig
public import ProxyState
import YAML

extension ProxyResources {
  /// What a proxy has, as its configuration dump says. Private keys are not in it. O(bytes).
  public init(_ dump: ConfigDump) throws(UnreadableResource) {
    self.init()
    for (type, section) in Self.sections where dump.has(section) {
      open(type)
      for entry in dump.entries(of: section) { try add(entry, to: type) }
    }
    for rejection in dump.rejections { add(Rejection(name: rejection.name, details: rejection.details)) }
  }

  private static let sections: [(ResourceType, DumpSection)] = [
    (.listeners, .listeners), (.routes, .routes), (.clusters, .clusters), (.endpoints, .endpoints),
  ]

  private mutating func add(_ entry: DumpEntry, to type: ResourceType) throws(UnreadableResource) {
    // Routes that were not asked for stand in their listeners too.
    if entry.list == .staticRoutes || entry.state == .draining { return }
    let json = try Self.json(entry)
    let name = json["name"]?.text ?? json["cluster_name"]?.text ?? json["clusterName"]?.text ?? entry.name
    if name.isEmpty { return }
    if entry.state == .warming { return addWarming(name, to: type) }
    let message = type == .endpoints ? json.withoutLocalityWeights(of: .integer(0)) : json
    add(ProxyResource(name, message, isStatic: entry.state == .fixed), to: type)
  }

  private static func json(_ entry: DumpEntry) throws(UnreadableResource) -> JSONValue {
    do throws(JSONCursorError) {
      let open = SourceBytes(try KeyMask.masked(entry.resource.bytes))
      return JSONValue(try value(JSONPart(bytes: open, offset: entry.resource.offset), entry))
    } catch {
      throw UnreadableResource(path: entry.path, message: error.message)
    }
  }

  private static func value(_ part: JSONPart, _ entry: DumpEntry) throws(JSONCursorError) -> Value {
    var cursor = part.cursor(prefix: entry.path)
    let node = try cursor.node()
    do throws(ValueError) { return try node.value } catch {
      throw cursor.failure("it holds a value that cannot be read")
    }
  }
}
