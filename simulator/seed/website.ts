import { demo } from "../world/demo.js";
import type { World } from "../world/world.js";
import { keep } from "./keep.js";

const { locationId } = demo;
const site = "www.lumina-aesthetics.example";

/** What Lumina has on the web: a trigger link more, pictures, funnels, redirects and chat widgets. */
export function seedWebsite(world: World): void {
  world.links.put({
    id: "n4AriwEnFrGh3tu08W0U",
    locationId,
    name: "Spring booking",
    redirectTo: `https://${site}/spring`,
  });
  keep(world, "media", [
    folder("64af50c42d567a3b4f5989e0", "Before and after"),
    picture("686f9817f0d3165be9fbcef6", "before-after-laser.jpg"),
    picture("686f630df0d3166d68fbcec2", "studio-front.jpg"),
    { ...picture("686f630df0d3166d68fbcec3", "before-after-peel.jpg"), parentId: "64af50c42d567a3b4f5989e0" },
  ]);
  keep(world, "funnels", [
    funnel("SkIDfu0S4m3NYQyvWHC6", "Botox special", "funnel", "/botox"),
    funnel("uTq7LmZx2VbNc8RyWkHd", "Lumina website", "website", "/"),
  ]);
  keep(world, "funnelPages", [
    page("0yJbP3q7t7pLmeTWRAE2", "SkIDfu0S4m3NYQyvWHC6", "Botox offer"),
    page("0yJbP3q7t7pLmeTWRAE3", "SkIDfu0S4m3NYQyvWHC6", "Thank you"),
    page("0yJbP3q7t7pLmeTWRAE4", "uTq7LmZx2VbNc8RyWkHd", "Home"),
  ]);
  keep(world, "redirects", [
    {
      id: "6p2RxpgtMKQwO3E6IUaT",
      locationId,
      domain: site,
      path: "/specials",
      pathLowercase: "/specials",
      type: "Permanent",
      target: `https://${site}/botox`,
      action: "url",
    },
  ]);
  keep(world, "chatWidgets", [
    widget("ve9EPM428h8vShlRWsss", "Web chat", "liveChat", true),
    widget("ve9EPM428h8vShlRWsst", "Write to us", "emailChat", false),
  ]);
}

function folder(id: string, name: string) {
  return { id, locationId, name, type: "folder", altId: locationId, altType: "location" };
}

function picture(id: string, name: string) {
  const url = `https://media.lumina-aesthetics.example/${id}/${name}`;
  return { id, locationId, name, url, type: "file", contentType: "image/jpeg", size: 184_320 };
}

function funnel(id: string, name: string, type: string, url: string) {
  return { id, _id: id, locationId, name, type, url, deleted: false };
}

function page(id: string, funnelId: string, name: string) {
  const updatedAt = "2026-02-18T12:25:23.029Z";
  return {
    id,
    _id: id,
    locationId,
    funnelId,
    name,
    stepId: "343bf634-3aa6-4ade-b963-2d3cd0bf2ede",
    deleted: false,
    updatedAt,
  };
}

function widget(id: string, name: string, chatType: string, isDefault: boolean) {
  const settings = { chatType, chatIcon: "messageChatCircle", heading: "Lumina Aesthetics" };
  return { id, locationId, name, chatType, version: 2, default: isDefault, settings };
}
