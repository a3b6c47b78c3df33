import { type Endpoint, ok, param } from "../../endpoint/endpoint.js";
import { ServiceError } from "../../endpoint/service-error.js";

/** Files behind share links. Its errors are `{error}` alone. */
export const files: readonly Endpoint[] = [
  {
    line: "GET /files/d/{slug}",
    handle(request, world) {
      const file = world.sharedFiles.get(param(request, "slug"));
      if (file === undefined) throw new ServiceError(404, { error: "Link not found" });
      if (file.locationId !== request.token.resourceId)
        throw new ServiceError(403, { error: "The token may not see this file" });
      if (file.expired) throw new ServiceError(410, { error: "Link expired" });
      const { assetId, contentType, filename, size, allowDownload } = file;
      return ok({
        url: `https://files.example/${assetId}?expires=300`,
        asset_id: assetId,
        content_type: contentType,
        filename,
        size,
        allow_download: allowDownload,
      });
    },
  },
];
