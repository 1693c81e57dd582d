/// A way in which the Envoy of Bookinfo is made to differ from its mesh, and what is said of it.
struct PlantedDrift {
  let name: String
  /// What changes the mesh `edited`, or the dump of Envoy `dump.json`, which are as Envoy has them before.
  let edit: String
  /// What `meshctl proxy-config diff` prints below its two headings.
  let lines: String
}
