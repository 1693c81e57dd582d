// Made from Examples/bookinfo by ExampleMeshTests, which tells how.

/// The Bookinfo application.
enum BookinfoExample {
  /// Its manifests by the names of their files.
  static let files: KeyValuePairs<String, String> = [
    "destinationrules.yaml": destinationrules,
    "details.yaml": details,
    "gateway.yaml": gateway,
    "productpage.yaml": productpage,
    "ratings.yaml": ratings,
    "reviews.yaml": reviews,
    "virtualservices.yaml": virtualservices,
  ]
}
