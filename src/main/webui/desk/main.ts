import "../shared/styles/main.scss";
import "./desk-app";
