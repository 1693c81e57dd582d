import AccessLogging

/// Two pods of a small mesh.
enum SampleMesh {
  static let book: AddressBook = {
    var book = AddressBook()
    for name in ["productpage-v1-abc", "productpage-v1", "productpage"] {
      book.add(PeerName(name, namespace: "prod"), at: "10.0.0.1")
    }
    for name in ["reviews-v3-xyz", "reviews-v3", "reviews"] {
      book.add(PeerName(name, namespace: "prod"), at: "10.0.0.3")
    }
    return book
  }()

  static let productpage = LogWriter(
    pod: "productpage-v1-abc",
    namespace: "prod",
    workload: "productpage-v1",
    names: ["productpage"],
    addresses: ["10.0.0.1"],
    book: book
  )

  static let reviews = LogWriter(
    pod: "reviews-v3-xyz",
    namespace: "prod",
    workload: "reviews-v3",
    names: ["reviews"],
    addresses: ["10.0.0.3"],
    book: book
  )
}
