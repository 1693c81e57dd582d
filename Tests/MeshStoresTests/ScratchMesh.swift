import Foundation
import Resources
import Synchronization
import Testing

@testable import MeshStores

/// A fresh directory of manifests for one test with a store on it, removed when the test lets it go.
final class ScratchMesh: Sendable {
  let path: String
  private let warnings = Mutex<[String]>([])

  init(_ files: [String: String] = [:]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "meshctl-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A new store on the directory, which knows nothing of others.
  func store(
    namespace: String = "default",
    changeSource: ChangeSource = .system,
    lockLimit: Duration = .seconds(30)
  ) -> DirectoryStore {
    DirectoryStore(path, defaultNamespace: namespace, changeSource: changeSource, lockLimit: lockLimit) { warning in
      self.warnings.withLock { $0.append(warning.message.replacing(self.path + "/", with: "")) }
    }
  }

  /// What the stores warned of so far, the paths without that of the directory.
  var told: [String] { warnings.withLock { $0 } }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: file(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String { try String(contentsOfFile: file(name), encoding: .utf8) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: file(name)) }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  /// The message of the error that a closure throws, the paths without that of the directory.
  func failure<Result>(_ body: () async throws(StoreError) -> Result) async -> String? {
    do throws(StoreError) {
      _ = try await body()
      return nil
    } catch {
      return error.message.replacing(path + "/", with: "")
    }
  }
}

/// Short manifests.
enum Manifest {
  static func virtualService(_ name: String, namespace: String? = nil, weight: Int = 50) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: \(name)\(namespace.map { "\n  namespace: \($0)" } ?? "")
    spec:
      hosts: [\(name)]
      http:
      - route:
        - destination: {host: \(name), subset: v1}
          weight: \(weight)  # the old one
        - destination: {host: \(name), subset: v2}
          weight: \(100 - weight)

    """
  }
}

extension ResourceReference {
  static func virtualService(_ name: String, namespace: String = "default") -> ResourceReference {
    ResourceReference(.virtualService, name, namespace: namespace)
  }
}
