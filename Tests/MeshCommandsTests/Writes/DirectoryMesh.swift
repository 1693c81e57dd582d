import Console
import Foundation
import MeshCommands

/// A fresh directory of manifests on which command lines run, removed when the test lets it go.
final class DirectoryMesh: CommandMesh {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "meshctl-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { for path in [path, stateHome] { try? FileManager.default.removeItem(atPath: path) } }

  /// Where the user's state is, beside the directory.
  var stateHome: String { path + "-state" }

  var environment: [String: String] { ["MESHCTL_MESH": path, "XDG_STATE_HOME": stateHome] }

  /// The directory is MESH where the mesh is named, and nothing in the names of files.
  func masked(_ text: String) -> String {
    text.replacing(path + "/", with: "").replacing("mesh \(path)", with: "MESH")
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
  }

  func read(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
