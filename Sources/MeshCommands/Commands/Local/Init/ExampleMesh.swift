import ArgumentParsing
import System

/// A mesh that `meshctl local init` writes.
enum ExampleMesh: String, CaseIterable, ArgumentValue {
  /// One service with two versions.
  case minimal
  /// What `Examples/bookinfo` of the source repository holds.
  case bookinfo

  /// Its files, in the order of their names.
  var files: [NewDirectory.File] {
    switch self {
    case .minimal: Self.files(["reviews.yaml": MinimalExample.reviews, "routes.yaml": MinimalExample.routes])
    case .bookinfo: Self.files(BookinfoExample.files)
    }
  }

  private static func files(_ texts: KeyValuePairs<String, String>) -> [NewDirectory.File] {
    texts.map { NewDirectory.File($0.key, Array($0.value.utf8)) }
  }
}
