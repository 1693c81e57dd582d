import Foundation
import MeshCommands
import TestSupport
import Testing

@Suite struct LocalInitTests {
  @Test("proves that the files are told, and what to do next")
  func report() throws {
    try TemporaryDirectory.with { directory in
      let mesh = directory.appendingPathComponent("my mesh").path
      let run = CommandRun(["local", "init", mesh])
      #expect(
        run
          == CommandRun(
            .done,
            output: "\(mesh)/reviews.yaml\n\(mesh)/routes.yaml\n",
            error: """
              next: meshctl local up --mesh '\(mesh)' --detach
                    meshctl local traffic reviews --mesh '\(mesh)'

              """
          )
      )
      let names = try FileManager.default.contentsOfDirectory(atPath: mesh)
      #expect(names.sorted() == ["reviews.yaml", "routes.yaml"])
      let again = CommandRun(["local", "init", mesh])
      #expect(
        again
          == CommandRun(
            .conflict,
            error: """
              error: \(mesh) is not empty
              help: name a directory that does not exist, or an empty one

              """
          )
      )
    }
  }
}
