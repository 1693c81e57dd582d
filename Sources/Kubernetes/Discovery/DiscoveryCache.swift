import Console
import Diagnostics
import Output
import System
import YAML

/// What servers serve, kept between runs: a file for each server, for the user alone.
///
/// A file that is not what this type writes, or that others may have written, counts as none.
struct DiscoveryCache: Sendable {
  /// How long a catalog is good, in seconds (kubectl: six hours).
  static let lifetime: Int64 = 6 * 3_600
  /// What the catalog of no server comes near.
  private static let sizeLimit = 32 << 20
  /// Changes with the form of the files.
  private static let format = "meshctl-discovery/1"

  let directory: String
  let server: String
  let clock: WallClock

  /// The catalog that was kept, if it is still good.
  func catalog() -> ResourceCatalog? {
    guard let bytes = try? PrivateFile.read(path, limit: Self.sizeLimit) else { return nil }
    let document = Parser.parse(SourceFile(name: path, bytes: bytes), as: .json)
    guard !document.hasErrors, let root = document.root, root["format"]?.text == Self.format,
      root["server"]?.text == server, let time = root["time"]?.integer, let items = root["resources"]
    else { return nil }
    let now = clock.now().seconds
    // A time to come means that the clock was set back: nobody knows how old the file is.
    guard time <= now, now < time.addingReportingOverflow(Self.lifetime).partialValue else { return nil }
    return ResourceCatalog(items.items.compactMap(Self.resource))
  }

  /// Keeps a catalog; where it cannot be written, the server is asked again next time.
  func keep(_ catalog: ResourceCatalog) {
    let content: JSONValue = [
      "format": .string(Self.format),
      "server": .string(server),
      "time": .integer(clock.now().seconds),
      "resources": .array(catalog.resources.map(Self.json)),
    ]
    do throws(SystemError) {
      // XDG Base Directory Specification 0.8: directories that do not exist are made with permission 0700.
      try Directory.create(directory, permissions: 0o700)
      try AtomicFile.write(JSONWriter.bytes(of: content), to: path, newFilePermissions: 0o600, isDurable: false)
    } catch {
      return
    }
  }

  /// The name of the server with nothing in it that a file's name may not have; the file itself says which it is of.
  private var path: String {
    let name = server.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "_" }
    return "\(directory)/discovery-\(String(name.suffix(180))).json"
  }

  private static func json(_ resource: APIResource) -> JSONValue {
    [
      "group": .string(resource.group),
      "version": .string(resource.version),
      "kind": .string(resource.kind),
      "plural": .string(resource.plural),
      "singular": .string(resource.singular),
      "short": .array(resource.shortNames.map { .string($0) }),
      "namespaced": .bool(resource.isNamespaced),
      "verbs": .array(resource.verbs.map { .string($0) }),
      "parts": .array(resource.subresources.map { .string($0) }),
    ]
  }

  private static func resource(_ node: Node) -> APIResource? {
    guard let group = node["group"]?.text, let version = node["version"]?.text, let kind = node["kind"]?.text,
      let plural = node["plural"]?.text
    else { return nil }
    return APIResource(
      group: group,
      version: version,
      kind: kind,
      plural: plural,
      singular: node["singular"]?.text,
      shortNames: node["short"]?.items.map(\.text) ?? [],
      isNamespaced: node["namespaced"]?.boolean ?? false,
      verbs: node["verbs"]?.items.map(\.text) ?? [],
      subresources: node["parts"]?.items.map(\.text) ?? []
    )
  }
}
