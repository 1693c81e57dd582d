import Diagnostics
import Resources
import System
import YAML

/// A new resource on its way to a file of its own.
struct ManifestCreation {
  /// How many names are tried for the file; other resources may have the first ones.
  private static let nameLimit = 100

  private let store: DirectoryStore
  private let reference: ResourceReference
  private let bytes: [UInt8]

  /// Takes an object; it needs a kind and a name.
  init(of object: Value, writtenAs node: Node? = nil, in store: DirectoryStore) throws(StoreError) {
    let manifest = try NewManifest(of: object, writtenAs: node, defaultNamespace: store.defaultNamespace)
    self.store = store
    reference = manifest.reference
    bytes = manifest.bytes
  }

  /// Writes the file, and gives the resource as it was written. Blocks.
  func run(dryRun: DryRun, _ isCancelled: () -> Bool) throws(StoreError) -> StoredResource {
    guard dryRun == .none else { return try write(dryRun) }
    return try DirectoryLock.whileHeld(store.directory, within: store.lockLimit, isCancelled) {
      () throws(StoreError) in try write(dryRun)
    }
  }

  private func write(_ dryRun: DryRun) throws(StoreError) -> StoredResource {
    let paths = try store.paths(of: reference)
    guard paths.isEmpty else { throw .alreadyExists(reference, try store.places(of: reference, in: paths).first) }
    for number in 1...Self.nameLimit {
      let path = Path.join(store.directory, fileName(number))
      guard try isFree(path) else { continue }
      do throws(SystemError) {
        if dryRun != .client { try put(at: path, dryRun) }
      } catch {
        if error.reason == .alreadyExists { continue }
        throw .file(error)
      }
      return try resource(at: path)
    }
    throw .file(SystemError(.create, Path.join(store.directory, fileName(1)), .alreadyExists))
  }

  private func put(at path: String, _ dryRun: DryRun) throws(SystemError) {
    var writer = try AtomicFile.Writer(path)
    try writer.write(bytes)
    if dryRun == .none { try writer.commitAsNew() }
  }

  private func resource(at path: String) throws(StoreError) -> StoredResource {
    let document = Parser.parse(SourceFile(name: path, bytes: bytes))
    guard let object = document.objects.first, !document.hasErrors else { throw .notAnObject(missing: []) }
    return ManifestObject(reference: reference, object: object, documentPlace: 0).resource
  }

  /// Whether nothing has a name, not even a link that leads nowhere.
  private func isFree(_ path: String) throws(StoreError) -> Bool {
    do throws(SystemError) {
      _ = try FileStamp(of: path)
      return false
    } catch {
      guard error.reason == .notFound else { throw .file(error) }
    }
    do throws(SystemError) { return try Directory.keeps(path, in: store.directory) } catch { throw .file(error) }
  }

  /// `<kind>-<name>.yaml`; if another resource has that file, with the namespace, and then with a number.
  private func fileName(_ number: Int) -> String {
    var parts = [reference.kind.singular, reference.name]
    if number > 1, !reference.namespace.isEmpty { parts.append(reference.namespace) }
    if number > 2 { parts.append(String(number - 1)) }
    return String(decoding: parts.joined(separator: "-").utf8.map(Self.fileByte), as: UTF8.self) + ".yaml"
  }

  /// Names of RBAC may hold a colon, and those of unknown kinds anything; a file name is one component everywhere.
  private static func fileByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
      byte
    default: UInt8(ascii: "_")
    }
  }
}
