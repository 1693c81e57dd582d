import Console
import Foundation
import HTTP
import Kubernetes
import TestSupport

/// A folder of kubeconfig files for one test; `$DIR` in a text and in what is expected stands for its path.
struct ConfigurationFolder {
  let url: URL

  static func with<Result>(_ files: [String: String], _ body: (ConfigurationFolder) throws -> Result) throws -> Result {
    try TemporaryDirectory.with { url in
      let folder = ConfigurationFolder(url: url)
      for (name, text) in files {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(folder.filled(text).utf8).write(to: file)
      }
      return try body(folder)
    }
  }

  func filled(_ text: String) -> String { text.replacingOccurrences(of: "$DIR", with: url.path) }

  /// The connection that options and variables lead to, or the message of the error.
  func resolve(
    _ options: ConnectionOptions = ConnectionOptions(),
    _ variables: [String: String] = ["KUBECONFIG": "$DIR/config"]
  ) -> Result<KubernetesConnection, KubeconfigError> {
    let environment = Environment(variables.mapValues { filled($0) })
    do throws(KubeconfigError) {
      return .success(try KubernetesConnection.resolve(options, in: .init(environment: environment)))
    } catch {
      return .failure(error)
    }
  }

  /// The message of the error that a configuration leads to, with `$DIR` for the folder.
  func message(
    _ options: ConnectionOptions = ConnectionOptions(),
    _ variables: [String: String] = ["KUBECONFIG": "$DIR/config"]
  ) -> String? {
    guard case .failure(let error) = resolve(options, variables) else { return nil }
    return error.message.replacingOccurrences(of: url.path, with: "$DIR")
  }
}

extension ConfigurationFolder {
  /// The same for bodies that wait.
  static func withAsync(
    _ files: [String: String],
    _ body: (ConfigurationFolder) async throws -> Void
  ) async throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("meshctl-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    let folder = ConfigurationFolder(url: url)
    for (name, text) in files {
      let file = url.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(folder.filled(text).utf8).write(to: file)
    }
    try await body(folder)
  }
}
