import ArgumentParsing
import Console
import MeshStores
import Resources
import System
import YAML

/// The namespaces in the manifests that the line names with `-f`: a mesh that needs no network.
struct ManifestNames: MeshNameSource {
  private let context: Context

  init(in context: Context) { self.context = context }

  /// The paths as typed; any file that is added, removed or written makes another version.
  func place(of query: NameQuery) -> NamePlace? {
    guard query.kind == .namespaces else { return nil }
    let files = files(of: query)
    guard !files.isEmpty else { return nil }
    let version = Fingerprint(of: files.map { "\($0.path) \($0.stamp)" }.joined(separator: "\n"))
    return NamePlace(name: paths(of: query).joined(separator: "\n"), version: version.description)
  }

  /// The namespaces in the order of the alphabet. A file that cannot be read has none.
  func names(for query: NameQuery, within limit: Duration) -> [String]? {
    guard query.kind == .namespaces else { return nil }
    var names: Set<String> = []
    for (path, _) in files(of: query) {
      let input = ManifestInput(source: .file(path), name: path, relativePath: path, isNamed: true)
      try? collect(from: input, into: &names)
    }
    return names.sorted()
  }

  /// Completion scripts pass words before the shell expands them.
  private func paths(of query: NameQuery) -> [String] {
    (query.flags["filename"] ?? []).map { path in
      guard path.hasPrefix("~/"), let home = context.environment.nonEmpty("HOME") else { return path }
      return home + path.dropFirst()
    }
  }

  /// The regular files. A pipe is for the command that the line becomes: what is read from it now is lost.
  private func files(of query: NameQuery) -> [(path: String, stamp: FileStamp)] {
    let isRecursive = query.flags["recursive"]?.last == "true"
    let found = paths(of: query).flatMap { path -> [String] in
      switch try? ManifestFinder.find(path, recursive: isRecursive) {
      case .file(let file)?: [file]
      case .directory(let files)?: files
      case .some(.none), nil: []
      }
    }
    return found.compactMap { path in
      guard let stamp = try? FileStamp(of: path), stamp.isRegularFile else { return nil }
      return (path, stamp)
    }
  }

  private func collect(from input: ManifestInput, into names: inout Set<String>) throws(CommandError) {
    var reader = try ManifestReader(input, in: context)
    while let document = try reader.next() {
      if document.hasErrors { continue }
      var pending = document.root.map { [$0] } ?? []
      while let object = pending.popLast() {
        guard let identity = ObjectIdentity(object) else { continue }
        if let namespace = identity.namespace { names.insert(namespace) }
        if identity.type == Self.namespace, !identity.name.isEmpty { names.insert(identity.name) }
        // What an alias stands for is looked at where it is written.
        if identity.type == Self.list { pending += object["items"].map { $0.items.filter { $0.kind != .alias } } ?? [] }
      }
    }
  }

  private static let namespace = GroupVersionKind(apiVersion: "v1", kind: "Namespace")
  private static let list = GroupVersionKind(apiVersion: "v1", kind: "List")
}
